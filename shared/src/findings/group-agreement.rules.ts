import type { OpinionFigures } from './group-figures.js';

/**
 * What the groups say of a statement taken together: `agree` or `disagree` where more than half of those who voted (passes included) do
 * so in each group; `differ` where not; `few` where too few of a group have answered to say so, or where votes are hidden.
 */
export type GroupAgreement = 'agree' | 'disagree' | 'differ' | 'few';

/** The agreement of all groups; see `GroupAgreement`. Linear in groups. */
export function groupAgreement({ groups, hasSupport }: Pick<OpinionFigures, 'groups' | 'hasSupport'>): GroupAgreement {
  const isMost = (part: number | null, n: number | null): boolean => (part ?? 0) > (n ?? 0) / 2;
  if (!hasSupport || groups.some(({ n }) => n === null)) return 'few';
  if (groups.every(({ agree, n }) => isMost(agree, n))) return 'agree';
  return groups.every(({ disagree, n }) => isMost(disagree, n)) ? 'disagree' : 'differ';
}
