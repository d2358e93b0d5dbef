import type { ReactNode } from 'react';
import { type BallotDraft, type BallotPoll, emptyDraft } from '../ballot-view/ballot-draft.rules.js';
import { BudgetFields } from '../ballot-view/budget-fields.js';
import { DateFields } from '../ballot-view/date-fields.js';
import type { FieldProps } from '../ballot-view/field-props.js';
import { PickFields } from '../ballot-view/pick-fields.js';
import { RankFields } from '../ballot-view/rank-fields.js';
import { GradeFields, ScoreFields } from '../ballot-view/score-fields.js';
import { CreditFields, PointFields } from '../ballot-view/share-fields.js';
import { NumberFields, ScaleFields } from '../ballot-view/value-fields.js';
import { TextFields, WordFields } from '../ballot-view/word-fields.js';
import { useOptionNames } from './option-names.js';

export interface BallotFieldsProps {
  readonly poll: BallotPoll;
  /** From `emptyDraft`, `draftOf` or `parseDraft`; `marksOf` makes the ballot of it. */
  readonly draft: BallotDraft;
  readonly onDraft: (draft: BallotDraft) => void;
  readonly legend: ReactNode;
  /** question: the legend is what is asked, in the large serif. */
  readonly look?: 'plain' | 'question' | undefined;
  readonly error?: ReactNode;
  /** For dates: the dialogue's zone. */
  readonly timeZone?: string | undefined;
}

/** The fields of a ballot of any kind, without what sends it. */
export function BallotFields({ poll, draft, onDraft, legend, look, error, timeZone }: BallotFieldsProps) {
  const nameOf = useOptionNames(poll, timeZone);
  const shared = { poll, nameOf, onDraft, group: { legend, look, error } };
  // A draft of another kind would be a fault of who holds it; then the fields begin empty.
  const fit = draft.form === emptyDraft(poll.form).form ? draft : emptyDraft(poll.form);
  switch (fit.form) {
    case 'picks': {
      const props = { ...shared, draft: fit };
      return poll.form.kind === 'budget' ? <BudgetFields {...props} form={poll.form} /> : <PickFields {...props} />;
    }
    case 'ranking':
      return poll.form.kind === 'ranking' && <RankFields {...shared} draft={fit} form={poll.form} />;
    case 'scores':
      return <ScoresByKind {...shared} draft={fit} timeZone={timeZone} />;
    case 'step':
      return poll.form.kind === 'scale' && <ScaleFields {...shared} draft={fit} form={poll.form} />;
    case 'line':
      return poll.form.kind === 'number' && <NumberFields {...shared} draft={fit} form={poll.form} />;
    case 'text':
      return poll.form.kind === 'text' && <TextFields {...shared} draft={fit} form={poll.form} />;
    case 'words':
      return poll.form.kind === 'words' && <WordFields {...shared} draft={fit} form={poll.form} />;
  }
}

function ScoresByKind({ timeZone, ...props }: FieldProps<'scores'> & { readonly timeZone: string | undefined }) {
  const { form } = props.poll;
  if (form.kind === 'score') return <ScoreFields {...props} form={form} />;
  if (form.kind === 'grades') return <GradeFields {...props} form={form} />;
  if (form.kind === 'points') return <PointFields {...props} form={form} />;
  if (form.kind === 'quadratic') return <CreditFields {...props} form={form} />;
  return form.kind === 'dates' && <DateFields {...props} timeZone={timeZone} />;
}
