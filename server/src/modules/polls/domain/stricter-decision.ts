import type { DecisionRule, Quorum, Share, Threshold } from '@polylogue/shared/polls/decision';

/** Weaker, the same or stronger; null where two rules cannot be compared for every number of people. */
type Comparison = -1 | 0 | 1 | null;

const compare = (before: number, after: number): Comparison => (after === before ? 0 : after > before ? 1 : -1);

/** Shares as fractions, compared in whole numbers. */
const compareShares = (before: Share, after: Share): Comparison =>
  compare(before.of * after.out, after.of * before.out);

/**
 * Whether a decision rule asks for more than another: weaker in no respect and stronger in at least one. So many people and a share of
 * all who may vote cannot be compared, and are refused. More than half is stronger than any share up to one half.
 */
export function isStricter(before: DecisionRule, after: DecisionRule): boolean {
  const respects = [
    compareQuorums(before.quorum, after.quorum),
    compareMajorities(before.threshold, after.threshold),
    compareBases(before.threshold, after.threshold),
    compare(Number(before.threshold.towns), Number(after.threshold.towns)),
  ];
  return respects.every((it) => it === 0 || it === 1) && respects.includes(1);
}

function compareQuorums(before: Quorum, after: Quorum): Comparison {
  if (before.kind === 'none') return after.kind === 'none' ? 0 : 1;
  if (after.kind === 'none') return -1;
  if (before.kind === 'people' && after.kind === 'people') return compare(before.people, after.people);
  if (before.kind === 'share' && after.kind === 'share') return compareShares(before.share, after.share);
  return null;
}

function compareMajorities(before: Threshold, after: Threshold): Comparison {
  if (before.kind === 'none' || after.kind === 'none')
    return compare(Number(before.kind !== 'none'), Number(after.kind !== 'none'));
  const [known, wanted] = [shareOf(before), shareOf(after)];
  const shares = compareShares(known ?? HALF, wanted ?? HALF);
  // At least one half is a little less than more than half.
  return shares === 0 ? compare(Number(known === null), Number(wanted === null)) : shares;
}

const HALF: Share = { of: 1, out: 2 };

/** The share that is asked, null for more than half: as `decisionOf` takes it, whatever else the draft carries. */
const shareOf = ({ kind, share }: Threshold): Share | null => (kind === 'share' ? share : null);

const BASES: readonly Threshold['base'][] = ['for_and_against', 'cast', 'eligible'];

/** The larger the base, the more votes the same share of it is. Where nothing was asked before, no base is weaker. */
function compareBases(before: Threshold, after: Threshold): Comparison {
  if (before.kind === 'none' || after.kind === 'none') return 0;
  return compare(BASES.indexOf(before.base), BASES.indexOf(after.base));
}
