import type { OwnBallot, PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { BallotWords } from '../../../lib/ballot-view/ballot-words.js';
import { useRoomLive, useRoomState } from '../../../lib/live/hooks.js';
import { PollResultView } from '../../../lib/poll-view/poll-result-view.js';
import { formatPercent } from '../../../lib/room-view/format-time.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { endedBallot, isAskedAgain } from '../polls-now.rules.js';
import { BallotReceipt } from './ballot-receipt.js';
import { PollQuestion } from './poll-question.js';
import { RevealedParts } from './revealed-parts.js';
import { useLateBallot } from './use-ballot.js';

/** A poll that takes no more answers: waiting for the reveal, or its result. Who came too late is told so. */
export function EndedPoll({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation('polls');
  const room = useRoomState();
  const { ballots } = useOwnAnswers();
  const stored = ballots[poll.id];
  const isHidden = isAskedAgain(poll, room?.polls ?? [], ballots);
  const own = endedBallot(poll, stored, isHidden);
  return (
    <Stack>
      <PollQuestion poll={poll} />
      {!isHidden && <TooLate poll={poll} stored={stored} timeZone={room?.dialogue?.timeZone} />}
      {poll.state === 'closed' && <Waiting poll={poll} />}
      {poll.state === 'withdrawn' && <p>{t('withdrawn')}</p>}
      {(poll.state === 'revealed' || poll.parts.length > 0) && (
        <PollResultView
          poll={poll}
          ownMarks={own === 'shown' ? stored?.marks : null}
          towns={room?.dialogue?.towns}
          timeZone={room?.dialogue?.timeZone}
        />
      )}
      {room !== null && <RevealedParts poll={poll} room={room} />}
      {own === 'shown' && poll.state === 'closed' && stored?.marks && (
        <BallotReceipt poll={poll} stored={stored.marks} />
      )}
      {(own === 'sealed' || own === 'both_rounds') && (
        <Notice tone="success" isQuiet>
          {t(`receipt.${own}`, { total: poll.answered ?? 1 })}
        </Notice>
      )}
    </Stack>
  );
}

interface TooLateProps {
  readonly poll: PollView;
  readonly stored: OwnBallot | undefined;
  readonly timeZone: string | undefined;
}

/** What somebody had chosen and could not hand in any more stays there to be read. */
function TooLate({ poll, stored, timeZone }: TooLateProps) {
  const { t } = useTranslation('polls');
  const late = useLateBallot(poll, stored);
  if (late === null) return null;
  return (
    <Notice tone="warning" title={t(stored === undefined ? 'too_late' : 'too_late_stored')}>
      {late !== 'unreadable' && (
        <>
          <p>{t('too_late_yours')}</p>
          <BallotWords poll={poll} marks={late} timeZone={timeZone} />
        </>
      )}
    </Notice>
  );
}

/** Closed and not shown yet: how many took part, and how far the count is. */
function Waiting({ poll }: { readonly poll: PollView }) {
  const { t, i18n } = useTranslation('polls');
  const counting = useRoomLive('counting', poll.id)?.value;
  return (
    <>
      <div role="status">
        <p>
          <strong>{t('closed')}</strong> {poll.answered !== null && t('answered', { count: poll.answered })}{' '}
          {poll.eligible !== null && t('eligible', { count: poll.eligible })}
        </p>
        <p>{t(poll.isCounting ? 'counting' : 'waiting_reveal')}</p>
      </div>
      {poll.isCounting && counting !== undefined && (
        <p>{t('counting_part', { part: formatPercent(counting.done, counting.total, i18n.language) })}</p>
      )}
    </>
  );
}
