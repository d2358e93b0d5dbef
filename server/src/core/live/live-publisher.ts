import type { AccountId, DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { Bus, type BusMessage } from '../bus/bus.js';
import type { LiveTopic } from './live-sources.js';

/** What modules call after a commit so that open screens follow, on every instance. */
@Injectable()
export class LivePublisher {
  private readonly listeners = new Set<(message: BusMessage) => void>();
  private readonly told = new Set<string>();

  constructor(private readonly bus: Bus) {
    bus.onMessage((message) => this.hear(message));
  }

  /** Absolute state of a topic changed; it is read again and sent at most four times a second. */
  changed(roomId: DialogueId, topic: LiveTopic, id: string | null = null): void {
    const message: BusMessage = { kind: 'live', roomId, topic, id };
    this.hear(message);
    // Other instances hear of a thing once in 100 ms, however many votes it got.
    const key = `${roomId}/${topic}/${id}`;
    if (!this.bus.isShared || this.told.has(key)) return;
    this.told.add(key);
    setTimeout(() => {
      this.told.delete(key);
      this.bus.tell(message);
    }, 100).unref();
  }

  /** A person's own part changed: their sockets get it anew. */
  personalChanged(roomId: DialogueId, participantId: ParticipantId): void {
    this.tell({ kind: 'personal', roomId, participantId });
  }

  /** The person did something hot here (voted): their other tabs follow. What they did it with knows already. */
  touched(roomId: DialogueId, participantId: ParticipantId): void {
    this.hear({ kind: 'touched', roomId, participantId });
  }

  /** The person has voted on the statement: from now on their sockets get its counts. */
  watchStatement(participantId: ParticipantId, statementId: StatementId): void {
    // Only here: the tab that voted is connected to this instance.
    this.hear({ kind: 'watch', participantId, statementId });
  }

  /** A session ended: its sockets close. */
  sessionEnded(sessionId: string): void {
    this.tell({ kind: 'session', sessionId });
  }

  /** An account's roles changed or it is gone: its sockets are checked again. */
  rolesChanged(accountId: AccountId): void {
    this.tell({ kind: 'account', accountId });
  }

  /** For the gateway: messages of this instance and of the others. */
  onMessage(listener: (message: BusMessage) => void): void {
    this.listeners.add(listener);
  }

  private tell(message: BusMessage): void {
    this.hear(message);
    this.bus.tell(message);
  }

  private hear(message: BusMessage): void {
    for (const listener of this.listeners) listener(message);
  }
}
