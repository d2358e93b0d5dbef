import type { ContributionView } from '@polylogue/shared/threads/schemas';

/** A contribution with the replies to it. `head` is null where it was taken away and its replies stayed. */
export interface Argument {
  readonly id: string;
  readonly head: ContributionView | null;
  readonly replies: readonly ContributionView[];
}

/** The contributions of an item as arguments with replies, in the order in which they began. */
export function argumentsOf(contributions: readonly ContributionView[], itemId: string): Argument[] {
  const own = contributions.filter((it) => it.itemId === itemId).sort((a, b) => a.number - b.number);
  const replies = new Map<string, ContributionView[]>();
  const order = new Map<string, number>();
  for (const it of own) {
    const rootId = it.parentId ?? it.id;
    if (!order.has(rootId) || it.parentId === null) order.set(rootId, it.number);
    if (it.parentId !== null) replies.set(rootId, [...(replies.get(rootId) ?? []), it]);
  }
  const heads = new Map(own.filter((it) => it.parentId === null).map((it) => [String(it.id), it]));
  return [...order.entries()]
    .sort((a, b) => a[1] - b[1])
    .map(([id]) => ({ id, head: heads.get(id) ?? null, replies: replies.get(id) ?? [] }));
}

export type StanceFilter = 'all' | 'for' | 'against' | 'neutral';

/** Those of one stance; arguments whose beginning was taken away only show among all. */
export const ofStance = (list: readonly Argument[], stance: StanceFilter): Argument[] =>
  stance === 'all' ? [...list] : list.filter((argument) => argument.head?.stance === stance);
