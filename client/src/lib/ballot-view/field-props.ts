import type { PollForm, PollKind } from '@polylogue/shared/polls/forms';
import type { FieldGroupProps } from '../../ui/forms/field-group.js';
import type { NameOf } from '../poll-view/option-names.js';
import type { BallotDraft, BallotPoll } from './ballot-draft.rules.js';

/** What the fields of every kind get: the poll, its options by name, and the legend over them. */
export interface FieldProps<F extends BallotDraft['form']> {
  readonly poll: BallotPoll;
  readonly nameOf: NameOf;
  readonly group: Pick<FieldGroupProps, 'legend' | 'error' | 'look'>;
  readonly draft: Extract<BallotDraft, { form: F }>;
  readonly onDraft: (draft: BallotDraft) => void;
}

/** The settings of one kind of poll. */
export type FormOf<K extends PollKind> = Extract<PollForm, { kind: K }>;
