import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';

/** What the reader's own ballot says of one option; null where it says nothing of it. */
export type OwnNote =
  | { readonly says: 'chosen' }
  | { readonly says: 'place'; readonly place: number }
  | { readonly says: 'gave'; readonly value: number }
  | { readonly says: 'grade'; readonly grade: number }
  | { readonly says: 'date'; readonly answer: 'yes' | 'maybe' | 'no' };

/** The reader's own mark beside an option of the result. */
export function ownNoteOf(form: PollForm, marks: Marks | null, optionId: string): OwnNote | null {
  if (marks === null) return null;
  if (marks.form === 'picks') return marks.picks.some((id) => id === optionId) ? { says: 'chosen' } : null;
  if (marks.form === 'ranking') {
    const place = marks.ranking.findIndex((id) => id === optionId) + 1;
    return place === 0 ? null : { says: 'place', place };
  }
  if (marks.form !== 'scores') return null;
  const value = Object.entries(marks.scores).find(([id]) => id === optionId)?.[1];
  if (value === undefined) return null;
  if (form.kind === 'grades') return { says: 'grade', grade: value };
  if (form.kind !== 'dates') return { says: 'gave', value };
  return { says: 'date', answer: value >= 2 ? 'yes' : value === 1 ? 'maybe' : 'no' };
}
