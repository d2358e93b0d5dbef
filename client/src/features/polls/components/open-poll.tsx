import type { PollView } from '@polylogue/shared/polls/schemas';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/live/draft-store.js';
import { usePersonal, useRoomLive } from '../../../lib/live/hooks.js';
import { useEngage } from '../../../lib/room-view/engagement.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { useStoredLater } from '../../../lib/room-view/use-stored-later.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading, Quiet } from '../../../ui/text/heading.js';
import { castChoices, formatBallotDraft, isSameBallot, parseBallotDraft } from '../polls-now.rules.js';
import { BallotForm, Question } from './ballot-form.js';
import { BallotReceipt } from './ballot-receipt.js';

/** A poll that takes answers: the form, or the receipt of what is stored. */
export function OpenPoll({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation('polls');
  const personal = usePersonal();
  const { ballots, note } = useOwnAnswers();
  const { send, isSending, problem, forget } = useSend('polls.vote');
  const optionIds = poll.options.map((option) => option.id);
  const draft = useDraft(`ballot:${poll.id}`);
  const stored = ballots[poll.id];
  const [isChanging, setIsChanging] = useState(draft.text !== '');
  const choices = draft.text === '' ? (stored ?? []) : parseBallotDraft(draft.text, optionIds);
  useEngage(draft.text !== '' && !isSameBallot(choices, stored ?? []));
  const receipt = useRef<HTMLDivElement>(null);
  const shouldShow = useRef(false);
  const hasReceipt = stored !== undefined && !isChanging;
  // The form was long and the receipt is short: without this it would lie above the window, and nobody would see it.
  useEffect(() => {
    if (hasReceipt && shouldShow.current) receipt.current?.focus();
    shouldShow.current = false;
  }, [hasReceipt]);
  const finish = (): void => {
    draft.clear();
    forget();
    setIsChanging(false);
  };
  useStoredLater('polls.vote', ({ input }) => {
    const choices = castChoices(input, poll.id);
    if (choices === null) return;
    note({ ballots: { [poll.id]: choices } });
    finish();
  });
  const cast = async (): Promise<void> => {
    const chosen = poll.options.filter((option) => choices.includes(option.id)).map((option) => option.id);
    const outcome = await send({ pollId: poll.id, choices: chosen });
    if (!outcome.ok) return;
    note({ ballots: { [poll.id]: outcome.value.choices } });
    shouldShow.current = true;
    finish();
  };
  if (personal !== null && !personal.can.includes('answer_poll')) {
    return (
      <Stack>
        <Heading level={2} size={4}>
          <Question poll={poll} />
        </Heading>
        <Quiet>{t('cannot_answer')}</Quiet>
        <Answered pollId={poll.id} />
      </Stack>
    );
  }
  if (stored !== undefined && hasReceipt) {
    return (
      <Stack>
        <Heading level={2} size={4}>
          <Question poll={poll} />
        </Heading>
        <div ref={receipt} tabIndex={-1}>
          <BallotReceipt poll={poll} stored={stored} onChange={() => setIsChanging(true)} />
        </div>
        <Answered pollId={poll.id} />
      </Stack>
    );
  }
  return (
    <Stack>
      <BallotForm
        poll={poll}
        choices={choices}
        isBusy={isSending}
        problem={problem}
        isChange={stored !== undefined}
        onChoices={(chosen) => draft.setText(formatBallotDraft(chosen))}
        onCast={() => void cast()}
        onKeep={finish}
      />
      <Answered pollId={poll.id} />
    </Stack>
  );
}

/** How many have answered: all that is known before the reveal. */
function Answered({ pollId }: { readonly pollId: string }) {
  const { t } = useTranslation('polls');
  const answered = useRoomLive('poll', pollId)?.value.answered;
  const people = useRoomLive('headcount')?.value.people;
  if (answered === undefined) return null;
  return (
    <Quiet>
      {t('answered', { count: answered })}{' '}
      {people !== undefined && people >= answered && t('people_here', { count: people })}
    </Quiet>
  );
}
