import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { MyData } from '@polylogue/shared/privacy/routes';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';

/** A module's share of what is stored about a person, and how it erases it. */
export interface PersonalDataSource {
  /** What this module stores about the person, in the shape of the contract. */
  collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>>;
  /** Takes out what identifies the person, in the transaction of the erasure; writes the facts that take their texts off every screen. */
  erase(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void>;
}

/** Which modules store something about people. Each registers itself when it starts; privacy asks them all. */
@Injectable()
export class PersonalDataSources {
  private readonly sources: PersonalDataSource[] = [];

  register(source: PersonalDataSource): void {
    this.sources.push(source);
  }

  async collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>> {
    const shares = await Promise.all(this.sources.map((it) => it.collect(roomId, participantId)));
    return shares.reduce<Partial<MyData>>((all, share) => ({ ...all, ...share }), {});
  }

  /** One after another: they share one transaction and must take their locks in the same order each time. */
  async erase(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    for (const source of this.sources) await source.erase(tx, roomId, participantId);
  }
}
