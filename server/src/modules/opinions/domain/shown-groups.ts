import { LEAST_SHOWN, type OpinionsView } from '@polylogue/shared/opinions/live';
import type { OpinionGroup, OpinionResult } from '@polylogue/shared/opinions/schemas';

/** What of a result may be shown. */
export interface Shown {
  readonly state: OpinionsView['state'];
  /** Empty but in state `groups`. */
  readonly groups: readonly OpinionGroup[];
  /** Whether the votes of groups may be shown: not where one is too small, for its votes would be what is left of all. */
  readonly hasVotes: boolean;
}

/** Groups are shown from two of at least five people on, once enough people have answered and where the groups are clear. */
export function shownGroups(
  { groups, clarity }: Pick<OpinionResult, 'groups' | 'clarity'>,
  missing: OpinionsView['missing'],
): Shown {
  if (missing.people > 0) return { state: 'waiting', groups: [], hasVotes: false };
  const large = groups.filter(({ size }) => size >= LEAST_SHOWN);
  const isClear = clarity === 'fair' || clarity === 'firm';
  if (!isClear || large.length < 2) return { state: 'unclear', groups: [], hasVotes: false };
  return { state: 'groups', groups: large, hasVotes: large.length === groups.length };
}
