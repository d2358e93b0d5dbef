import { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { Bus } from '../bus/bus.js';

/** Called when a room has facts up to `seq`. */
export type WakeupListener = (roomId: DialogueId, seq: number) => void;

/** Tells who is interested that a room has new facts: this instance at once, the others through the bus. Losing one is harmless. */
@Injectable()
export class RoomWakeups {
  private readonly listeners = new Set<WakeupListener>();

  constructor(private readonly bus: Bus) {
    bus.onMessage((message) => {
      if (message.kind !== 'facts') return;
      const roomId = DialogueId.safeParse(message.roomId);
      if (roomId.success) this.hear(roomId.data, message.seq);
    });
  }

  onWake(listener: WakeupListener): void {
    this.listeners.add(listener);
  }

  wake(roomId: DialogueId, seq: number): void {
    this.hear(roomId, seq);
    this.bus.tell({ kind: 'facts', roomId, seq });
  }

  private hear(roomId: DialogueId, seq: number): void {
    for (const listener of this.listeners) listener(roomId, seq);
  }
}
