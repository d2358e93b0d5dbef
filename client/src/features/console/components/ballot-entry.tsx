import type { PollView } from '@polylogue/shared/polls/schemas';
import type { Marks } from '@polylogue/shared/polls/marks';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BallotDraft, emptyDraft, marksOf } from '../../../lib/ballot-view/ballot-draft.rules.js';
import { BallotFields } from '../../../lib/poll-view/ballot-fields.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { showFault } from './show-fault.js';

export interface BallotEntryProps {
  readonly poll: PollView;
  readonly timeZone: string;
  readonly actionLabel: string;
  readonly isBusy?: boolean | undefined;
  /** Answers whether it was taken; then the fields are empty for the next one. */
  readonly onGive: (marks: Marks) => Promise<boolean> | boolean;
  /** Beside the main button. */
  readonly end?: ReactNode;
  /** Why it was not taken. */
  readonly children?: ReactNode;
}

/** A ballot filled in for somebody else, in the fields that citizens have. */
export function BallotEntry({ poll, timeZone, actionLabel, isBusy, onGive, end, children }: BallotEntryProps) {
  const { t, i18n } = useTranslation('console');
  const [draft, setDraft] = useState<BallotDraft>(() => emptyDraft(poll.form));
  const [isUnfit, setUnfit] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const made = marksOf(poll, draft, i18n.language);
    setUnfit(!made.ok);
    if (!made.ok) return showFault(element);
    if (await onGive(made.marks)) setDraft(emptyDraft(poll.form));
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="normal">
        <BallotFields
          poll={poll}
          draft={draft}
          onDraft={setDraft}
          legend={<StaffText texts={poll.question} />}
          error={isUnfit ? t('halls.ballot_unfit') : undefined}
          timeZone={timeZone}
        />
        {children}
        <Cluster gap="small">
          <Button type="submit" size="small" isBusy={isBusy}>
            {actionLabel}
          </Button>
          {end}
        </Cluster>
      </Stack>
    </form>
  );
}
