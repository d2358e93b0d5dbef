import type { OpinionFigures } from '@polylogue/shared/findings/group-figures';
import { hideSmallGroups } from '@polylogue/shared/findings/small-groups.rules';
import type { OpinionsView } from '@polylogue/shared/opinions/live';

/**
 * What the opinion groups said of a statement, from the last update as everybody may see it; null where there are no groups to show, or
 * where the statement is younger than the update. Consensus and score are hidden with the votes: they are made of them.
 */
export function opinionFigures(view: OpinionsView, statementId: string): OpinionFigures | null {
  const { version, at, inputHash, settings, clarity, stability, excluded } = view;
  const found = view.statements.find((it) => it.statementId === statementId);
  if (view.state !== 'groups' || !found || at === null || inputHash === null || settings === null) return null;
  const votes = hideSmallGroups(view.groups.map(({ id }) => found.groups.find((group) => group.id === id) ?? null));
  const hasVotes = votes.every(({ n }) => n !== null);
  return {
    update: { version, at, inputHash, method: settings.method, clarity, stability, excluded },
    groups: view.groups.map(({ id, name, size }, place) => ({
      id,
      name,
      size,
      n: votes[place]?.n ?? null,
      agree: votes[place]?.agree ?? null,
      disagree: votes[place]?.disagree ?? null,
      pass: votes[place]?.pass ?? null,
    })),
    consensus: hasVotes ? found.consensus : null,
    score: hasVotes ? found.score : null,
    hasSupport: found.hasSupport,
  };
}
