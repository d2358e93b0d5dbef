import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';

/** What a module does when staff send somebody out: take them off the speakers' list, for example. */
export type Departure = (tx: Tx, roomId: DialogueId, participantId: ParticipantId) => Promise<void>;

/** Tells modules, in the transaction itself, that a person is sent out of a room. (Erasure goes through PersonalDataSources.) */
@Injectable()
export class ParticipantDepartures {
  private readonly listeners: Departure[] = [];

  register(listener: Departure): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    for (const listener of this.listeners) await listener(tx, roomId, participantId);
  }
}
