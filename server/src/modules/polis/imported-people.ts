import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { ParticipantRow } from '@polylogue/shared/polis/rows';
import type { Tx } from '../../core/database/transactions.js';
import type { ParticipantsFacade } from '../participants/participants.facade.js';
import type { PolisParticipantRow } from './polis-participant.entity.js';

/** The people of an export: each gets a participant under an alias as soon as a file names them. */
export class ImportedPeople {
  private readonly people = new Map<string, PolisParticipantRow>();

  constructor(
    private readonly participants: ParticipantsFacade,
    private readonly dialogueId: DialogueId,
    private readonly arrival: { readonly lang: string; readonly joinedAt: Date },
  ) {}

  /** Makes those of them who are not there yet. */
  async meet(tx: Tx, externalIds: Iterable<string>): Promise<void> {
    const fresh = this.unmet(externalIds);
    if (fresh.length === 0) return;
    const ids = await this.participants.addPseudonymous(tx, this.dialogueId, {
      ...this.arrival,
      from: this.people.size,
      count: fresh.length,
    });
    for (const [at, externalId] of fresh.entries()) {
      const participantId = ids[at];
      if (participantId === undefined) throw new Error('fewer participants were made than asked for');
      const nothing = { place: null, xid: null, groupId: null };
      this.people.set(externalId, { participantId, dialogueId: this.dialogueId, externalId, ...nothing });
    }
  }

  /** Those of them who are not there yet, each once. */
  unmet(externalIds: Iterable<string>): string[] {
    return [...new Set(externalIds)].filter((externalId) => !this.people.has(externalId));
  }

  /** Throws for somebody who was not met. */
  idOf(externalId: string): ParticipantId {
    const person = this.people.get(externalId);
    if (person === undefined) throw new Error(`nobody was met as ${externalId}`);
    return person.participantId;
  }

  /** What the matrix says of a person; false where it has said it before. */
  place({ id, xid, groupId }: ParticipantRow, place: number): boolean {
    const person = this.people.get(id);
    if (person === undefined || person.place !== null) return false;
    this.people.set(id, { ...person, place, xid, groupId });
    return true;
  }

  get size(): number {
    return this.people.size;
  }

  /** The other way round, for telling of a person; linear. */
  externalOf(id: ParticipantId): string {
    return this.rows().find(({ participantId }) => participantId === id)?.externalId ?? '';
  }

  rows(): PolisParticipantRow[] {
    return [...this.people.values()];
  }
}
