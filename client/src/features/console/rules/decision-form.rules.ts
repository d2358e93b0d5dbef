import type { DecisionRule, Quorum, Share, Threshold } from '@polylogue/shared/polls/decision';
import type { PollKind } from '@polylogue/shared/polls/forms';
import { NO_DECISION_TYPED, type TypedDecision } from './typed-poll.js';

/** Shares that are usual in statutes, as `of/out`. */
export const SHARES = ['1/4', '1/3', '2/5', '1/2', '3/5', '2/3', '70/100', '3/4', '4/5', '1/1'] as const;
/** In the place of a share: a percentage is typed beside it. */
export const PERCENT = 'percent';

/** Kinds of which an answer can be carried; scores, grades and points carry nothing. */
const CARRYING: ReadonlySet<PollKind> = new Set(['yes_no', 'single', 'multiple', 'approval', 'ranking', 'budget']);

export const canCarry = (kind: PollKind): boolean => CARRYING.has(kind);

const WHOLE = /^\d{1,7}$/;

/** A typed share as two whole numbers, or null where there is none to read. */
export function shareOf(typed: string, percent: string): Share | null {
  if (typed === PERCENT) {
    const of = WHOLE.test(percent.trim()) ? Number(percent) : 0;
    return of >= 1 && of <= 100 ? { of, out: 100 } : null;
  }
  const [of = 0, out = 0] = typed.split('/').map(Number);
  return of >= 1 && of <= out && out <= 100 ? { of, out } : null;
}

/** The rule that was typed, or what of it cannot be read. A threshold is dropped where the kind carries nothing. */
export function toDecision(
  typed: TypedDecision,
  kind: PollKind,
): { rule: DecisionRule } | { fault: 'quorum' | 'share' } {
  const quorum = toQuorum(typed);
  if (quorum === null) return { fault: 'quorum' };
  const threshold = toThreshold(canCarry(kind) ? typed : { ...typed, threshold: 'none' });
  return threshold === null ? { fault: 'share' } : { rule: { quorum, threshold } };
}

function toQuorum(typed: TypedDecision): Quorum | null {
  if (typed.quorum === 'none') return { kind: 'none' };
  if (typed.quorum === 'people') {
    const people = WHOLE.test(typed.quorumPeople.trim()) ? Number(typed.quorumPeople) : 0;
    return people >= 1 && people <= 1_000_000 ? { kind: 'people', people } : null;
  }
  const share = shareOf(typed.quorumShare, typed.quorumPercent);
  return share === null ? null : { kind: 'share', share };
}

function toThreshold({
  threshold: kind,
  base,
  towns,
  thresholdShare,
  thresholdPercent,
}: TypedDecision): Threshold | null {
  if (kind === 'none') return { kind, share: null, base: 'for_and_against', towns: false };
  if (kind === 'majority') return { kind, share: null, base, towns };
  const share = shareOf(thresholdShare, thresholdPercent);
  return share === null ? null : { kind, share, base, towns };
}

/** A stored rule as the form shows it. */
export function typedDecisionOf({ quorum, threshold }: DecisionRule): TypedDecision {
  const asked = quorum.kind === 'share' ? typedShare(quorum.share) : null;
  const needed = threshold.share === null ? null : typedShare(threshold.share);
  return {
    ...NO_DECISION_TYPED,
    quorum: quorum.kind,
    ...(quorum.kind === 'people' ? { quorumPeople: String(quorum.people) } : {}),
    ...(asked === null ? {} : { quorumShare: asked }),
    threshold: threshold.kind,
    ...(needed === null ? {} : { thresholdShare: needed }),
    base: threshold.base,
    towns: threshold.towns,
  };
}

const typedShare = ({ of, out }: Share): string => `${of}/${out}`;
