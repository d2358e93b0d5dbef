import type { OwnBallot } from '@polylogue/shared/polls/schemas';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { VoteValue } from '@polylogue/shared/statements/schemas';

/** What the server acknowledged to this tab and its personal part may not hold yet. */
export interface Acknowledged {
  /** The personal part as it was at the acknowledgement. Once another came, that one knows all of this. */
  readonly base: Personal | null;
  readonly votes: Readonly<Record<string, VoteValue>>;
  readonly important: Readonly<Record<string, boolean>>;
  readonly ballots: Readonly<Record<string, OwnBallot>>;
  readonly helps: Readonly<Record<string, boolean>>;
}

export const nothingAcknowledged: Acknowledged = { base: null, votes: {}, important: {}, ballots: {}, helps: {} };

/** The reader's own answers, as stored. */
export interface OwnAnswers {
  readonly votes: Readonly<Record<string, VoteValue>>;
  /** Statement id -> whether it matters to the reader; missing: no. Said with the vote, so never without one. */
  readonly important: Readonly<Record<string, boolean>>;
  readonly ballots: Readonly<Record<string, OwnBallot>>;
  readonly helps: ReadonlySet<string>;
}

/** The personal part with what was acknowledged since it came. */
export function ownAnswers(personal: Personal | null, acknowledged: Acknowledged): OwnAnswers {
  const fresh = acknowledged.base === personal ? acknowledged : nothingAcknowledged;
  const helps = new Set<string>(personal?.helps ?? []);
  for (const [id, isHelp] of Object.entries(fresh.helps)) {
    if (isHelp) helps.add(id);
    else helps.delete(id);
  }
  return {
    votes: { ...personal?.votes, ...fresh.votes },
    important: { ...personal?.important, ...fresh.important },
    ballots: { ...personal?.ballots, ...fresh.ballots },
    helps,
  };
}

/** One more acknowledgement; those that a newer personal part already knows are let go. */
export function acknowledge(
  held: Acknowledged,
  personal: Personal | null,
  more: Partial<Omit<Acknowledged, 'base'>>,
): Acknowledged {
  const kept = held.base === personal ? held : nothingAcknowledged;
  return {
    base: personal,
    votes: { ...kept.votes, ...more.votes },
    important: { ...kept.important, ...more.important },
    ballots: { ...kept.ballots, ...more.ballots },
    helps: { ...kept.helps, ...more.helps },
  };
}
