import type { PollView } from '@polylogue/shared/polls/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonal, useRoomLive } from '../../../lib/live/hooks.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { votingBar } from '../voting-bar.rules.js';
import { BallotForm } from './ballot-form.js';
import { BallotReceipt } from './ballot-receipt.js';
import { BarWords } from './bar-words.js';
import { PollQuestion } from './poll-question.js';
import { PollTimer } from './poll-timer.js';
import { useBallot } from './use-ballot.js';

/** A poll that takes answers: the clock, and the form, the receipt of what is stored, or why there is neither. */
export function OpenPoll({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation('polls');
  return (
    <Stack>
      {poll.endsAt !== null && <PollTimer poll={poll} />}
      {poll.comesAfter !== null && (
        <Notice isQuiet title={t('again.title')}>
          <p>{t('again.text')}</p>
        </Notice>
      )}
      <OwnPart poll={poll} />
      <Answered pollId={poll.id} />
    </Stack>
  );
}

function OwnPart({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation('polls');
  const personal = usePersonal();
  const ballot = useBallot(poll);
  const receipt = useReceiptInSight(ballot.hasReceipt);
  const { stored } = ballot;
  if (stored?.marks && ballot.hasReceipt)
    return (
      <>
        <PollQuestion poll={poll} />
        <div ref={receipt} tabIndex={-1}>
          <BallotReceipt poll={poll} stored={stored.marks} onChange={ballot.change} />
        </div>
      </>
    );
  const canAnswer = personal === null || personal.can.includes('answer_poll');
  const bar = personal === null ? null : votingBar(poll, personal);
  if (canAnswer && bar === null) return <BallotForm poll={poll} ballot={ballot} />;
  return (
    <>
      <PollQuestion poll={poll} />
      {canAnswer && bar !== null ? <BarWords bar={bar} /> : <Quiet>{t('cannot_answer')}</Quiet>}
    </>
  );
}

/** The form was long and the receipt is short: without this it would lie above the window, and nobody would see it. */
function useReceiptInSight(hasReceipt: boolean) {
  const receipt = useRef<HTMLDivElement>(null);
  const hadReceipt = useRef(hasReceipt);
  useEffect(() => {
    if (hasReceipt && !hadReceipt.current) receipt.current?.focus();
    hadReceipt.current = hasReceipt;
  }, [hasReceipt]);
  return receipt;
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
