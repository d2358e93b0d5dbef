import type { Audience } from '@polylogue/shared/kernel/define-fact';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { applyFact, emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { StoredFact } from './fact.repository.js';

/** Facts kept in memory for clients that missed a few. Longer gaps get a snapshot. */
export const RECENT_FACTS = 500;

/** What one audience sees of a fact: the fact, or its place held. */
export function seenBy(audience: Audience, { fact, audience: meant }: StoredFact): RoomFact {
  if (audience === 'staff' || meant === 'everyone') return fact;
  return { seq: fact.seq, at: fact.at, type: 'withheld', payload: {} };
}

/** One room as this instance holds it: the folded state and the last facts, for each audience. A cache of the database, nothing more. */
export class RoomReplica {
  private readonly states: Record<Audience, RoomState>;
  private readonly recent: Record<Audience, RoomFact[]> = { everyone: [], staff: [] };

  constructor(
    readonly roomId: DialogueId,
    readonly epoch: string,
  ) {
    this.states = { everyone: emptyRoom(roomId), staff: emptyRoom(roomId) };
  }

  get seq(): number {
    return this.states.staff.seq;
  }

  state(audience: Audience): RoomState {
    return this.states[audience];
  }

  /** Adds facts that follow `seq` without gap; answers those that are new, for each audience. */
  extend(facts: readonly StoredFact[]): Record<Audience, RoomFact[]> {
    const fresh = facts.filter(({ fact }) => fact.seq > this.seq);
    return { everyone: this.fold('everyone', fresh), staff: this.fold('staff', fresh) };
  }

  /** Facts after `seq`, or null where memory does not reach back so far. */
  after(audience: Audience, seq: number): RoomFact[] | null {
    const recent = this.recent[audience];
    const first = recent[0];
    if (seq === this.seq) return [];
    if (seq > this.seq || !first || first.seq > seq + 1) return null;
    return recent.slice(seq + 1 - first.seq);
  }

  /** Forgets the facts (not the state): after a redaction, what was removed must not be replayed from memory. */
  dropRecent(): void {
    this.recent.everyone = [];
    this.recent.staff = [];
  }

  private fold(audience: Audience, facts: readonly StoredFact[]): RoomFact[] {
    const seen = facts.map((stored) => seenBy(audience, stored));
    this.states[audience] = seen.reduce(applyFact, this.states[audience]);
    const recent = this.recent[audience];
    recent.push(...seen);
    if (recent.length > 2 * RECENT_FACTS) recent.splice(0, recent.length - RECENT_FACTS);
    return seen;
  }
}
