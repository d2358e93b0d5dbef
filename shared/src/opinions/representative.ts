import { isSignificant, type VoteTests, voteTests } from './vote-tests.js';
import { sumOfVotes, type Votes, type VotesByGroup, votesOn } from './votes-by-group.js';

export type Direction = 'agree' | 'disagree';

/** A statement that tells a group from the others, by its column. */
export interface Representative {
  readonly column: number;
  readonly direction: Direction;
  /** Whether it passed the tests; if not, it is only the best there is. */
  readonly isSufficient: boolean;
  readonly tests: VoteTests;
}

/** Statements named for a group at most. */
export const MOST_REPRESENTATIVE = 5;

/**
 * The statements that represent each group (Pol.is). A statement's direction is agree where the group differs from the rest in agreeing
 * more clearly than in disagreeing. It is sufficient where that difference and the group's own majority are both significant (one-sided
 * 90 %). The statement the group agrees on best comes first, then sufficient ones by ratio × test × share × test, five in all, those
 * agreed on before those disagreed on. Where none is sufficient, one: the best agreed on, or else the one that differs most. `isActive`
 * has a 1 for each column that may be named. Ties go to the lower column. No list where there is one group only. Linear in statements
 * × groups², for there are five groups at most.
 */
export function representativeOf({ groups }: VotesByGroup, isActive: Uint8Array): Representative[][] {
  return groups.map((own, g) => {
    if (groups.length < 2) return [];
    const others = groups.filter((_, at) => at !== g);
    const candidates = Array.from(isActive.keys()).flatMap((column) =>
      isActive[column] === 1
        ? candidateOf(column, votesOn(own, column), sumOfVotes(others.map((it) => votesOn(it, column))))
        : [],
    );
    return chosen(candidates);
  });
}

interface Candidate extends Representative {
  readonly isVotedOn: boolean;
}

function candidateOf(column: number, group: Votes, rest: Votes): Candidate {
  const tests = voteTests(group, rest);
  const isSufficient =
    (isSignificant(tests.rat) && isSignificant(tests.pat)) || (isSignificant(tests.rdt) && isSignificant(tests.pdt));
  const direction = tests.rat > tests.rdt ? 'agree' : 'disagree';
  return { column, direction, isSufficient, tests, isVotedOn: group.agree + group.disagree > 0 };
}

function chosen(candidates: readonly Candidate[]): Representative[] {
  const sufficient = candidates.filter((it) => it.isSufficient);
  let [agreed, best]: [Candidate | null, Candidate | null] = [null, null];
  for (const it of candidates) {
    if (isBetterAgreed(it, agreed)) agreed = it;
    if (best === null || strength(it) > strength(best)) best = it;
  }
  if (sufficient.length === 0) {
    if (agreed) return [plain(asAgreed(agreed))];
    return best === null ? [] : [plain(best)];
  }
  const rest = sufficient.filter((it) => it !== agreed).sort((a, b) => metric(b) - metric(a) || a.column - b.column);
  const list = [...(agreed ? [asAgreed(agreed)] : []), ...rest].slice(0, MOST_REPRESENTATIVE).map(plain);
  return [...list.filter((it) => it.direction === 'agree'), ...list.filter((it) => it.direction === 'disagree')];
}

const plain = ({ column, direction, isSufficient, tests }: Candidate): Representative => ({
  column,
  direction,
  isSufficient,
  tests,
});

/** What is named only because the group agrees on it is not said to be disagreed on, however the others vote. */
const asAgreed = (it: Candidate): Candidate => (it.isSufficient ? it : { ...it, direction: 'agree' });

const strength = ({ tests }: Candidate): number => Math.max(tests.rat, tests.rdt);

const metric = ({ direction, tests: t }: Candidate): number =>
  direction === 'agree' ? t.ra * t.rat * t.pa * t.pat : t.rd * t.rdt * t.pd * t.pdt;

function isBetterAgreed({ isVotedOn, tests: t }: Candidate, incumbent: Candidate | null): boolean {
  if (!isVotedOn) return false;
  if (incumbent === null) return isSignificant(t.pat) || (t.ra > 1 && t.pa > 0.5);
  const held = incumbent.tests;
  return held.ra > 1
    ? t.ra * t.rat * t.pa * t.pat > held.ra * held.rat * held.pa * held.pat
    : t.pa * t.pat > held.pa * held.pat;
}
