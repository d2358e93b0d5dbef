import type { GroupView, OpinionsView, OwnOpinion } from '@polylogue/shared/opinions/live';

/**
 * Where the reader stands. `unknown`: view and own place are of different updates, so nothing is said until they agree again;
 * `between`: in none of the groups that are shown, though there are enough answers.
 */
export type OwnPlace =
  | { readonly kind: 'in_group'; readonly group: GroupView; readonly others: number }
  | { readonly kind: 'missing'; readonly votes: number }
  | { readonly kind: 'between' }
  | { readonly kind: 'unknown' };

export function ownPlace(view: OpinionsView, own: OwnOpinion, answered: number): OwnPlace {
  const group = view.groups.find(({ id }) => id === own.groupId);
  if (group !== undefined) return { kind: 'in_group', group, others: group.size - 1 };
  const missing = missingNow(own, answered);
  if (missing > 0) return { kind: 'missing', votes: missing };
  return own.version === view.version && own.groupId === null ? { kind: 'between' } : { kind: 'unknown' };
}

/** Answers still missing, counting those given since the last update; so the figure falls with every press. */
export const missingNow = (own: OwnOpinion, answered: number): number =>
  own.missingVotes === 0 ? 0 : Math.max(0, own.votes + own.missingVotes - Math.max(answered, own.votes));

/** What more than half of a group's answers to a statement say; null where nothing does, or figures by group are not shown. */
export function mostOf(view: OpinionsView, groupId: number, statementId: string): 'agree' | 'disagree' | null {
  const statement = view.statements.find((it) => it.statementId === statementId);
  const group = statement?.groups.find(({ id }) => id === groupId);
  if (group === undefined) return null;
  const half = (group.agree + group.disagree + group.pass) / 2;
  if (group.agree > half) return 'agree';
  return group.disagree > half ? 'disagree' : null;
}
