import type { PollForm } from './forms.js';
import type { Marks } from './marks.js';

/** What a ballot says of a date. */
export const IF_NEED_BE = 1;
export const SUITS = 2;

/**
 * Ids of the options that a ballot is a vote for, as results show them (see `OptionResult.votes`): picked; put first (ranking); given any
 * grade or score; given points or votes above 0; dates that suit. None of blank ballots and of kinds without options. Linear in the marks.
 */
export function optionsVotedFor(form: PollForm, marks: Marks): readonly string[] {
  switch (marks.form) {
    case 'picks':
      return marks.picks;
    case 'ranking':
      return marks.ranking.slice(0, 1);
    case 'scores': {
      const least = leastScore(form);
      return Object.entries(marks.scores).flatMap(([id, score]) => (score >= least ? [id] : []));
    }
    case 'value':
    case 'text':
    case 'words':
    case 'blank':
      return [];
  }
}

function leastScore({ kind }: PollForm): number {
  if (kind === 'dates') return SUITS;
  return kind === 'points' || kind === 'quadratic' ? 1 : 0;
}
