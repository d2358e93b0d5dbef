import type { PollView } from '@polylogue/shared/polls/schemas';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomState } from '../../../lib/live/hooks.js';
import { BallotFields } from '../../../lib/poll-view/ballot-fields.js';
import { CommandProblem } from '../../../lib/room-view/command-problem.js';
import { LanguageChoice } from '../../../lib/room-view/language-choice.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden.js';
import styles from '../polls.module.css';
import { BlankBallot } from './blank-ballot.js';
import { HowCounted } from './how-counted.js';
import { SecrecyWords } from './secrecy-words.js';
import type { OpenBallot } from './use-ballot.js';
import { useFaultText } from './use-fault-text.js';

export interface BallotFormProps {
  readonly poll: PollView;
  readonly ballot: OpenBallot;
}

/** One question in large type, who can see the answer, and the one thing to do; below it, more quietly, the blank ballot. */
export function BallotForm({ poll, ballot }: BallotFormProps) {
  const { t } = useTranslation('polls');
  const dialogue = useRoomState()?.dialogue ?? null;
  const { draft, outcome, stored, isSending } = ballot;
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const faultText = useFaultText(poll);
  const error = tries > 0 && !outcome.ok ? faultText(outcome) : undefined;
  // What is wrong stands at the top of a form that may be longer than the window.
  useEffect(() => {
    if (tries > 0) form.current?.scrollIntoView({ block: 'start' });
  }, [tries]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSending) return;
    if (outcome.ok) void ballot.cast(outcome.marks);
    else setTries(tries + 1);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <BallotFields
          poll={poll}
          draft={draft}
          onDraft={ballot.setDraft}
          legend={<Asked poll={poll} />}
          look="question"
          error={error}
          timeZone={dialogue?.timeZone}
        />
        {(draft.form === 'text' || draft.form === 'words') && (
          <LanguageChoice value={ballot.lang} languages={dialogue?.languages ?? []} onChange={ballot.setLang} />
        )}
        <SecrecyWords poll={poll} />
        <HowCounted poll={poll} />
        <CommandProblem problem={ballot.problem} />
        {error !== undefined && <VisuallyHidden role="alert">{error}</VisuallyHidden>}
        <Cluster gap="small">
          <Button type="submit" size="large" isWide isBusy={isSending} busyText={t('casting')}>
            {t(stored === undefined ? 'cast' : 'cast_changed')}
          </Button>
          {stored !== undefined && (
            <Button variant="quiet" onClick={ballot.keep}>
              {t('keep')}
            </Button>
          )}
          {stored?.marks?.form !== 'blank' && (
            <BlankBallot isBusy={isSending} onCast={() => void ballot.cast({ form: 'blank' })} />
          )}
        </Cluster>
      </Stack>
    </form>
  );
}

function Asked({ poll }: { readonly poll: PollView }) {
  return (
    <>
      <StaffText texts={poll.question} />
      {poll.detail !== null && <StaffText texts={poll.detail} className={styles.detail} />}
    </>
  );
}
