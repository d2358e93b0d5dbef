import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/live/draft-store.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { PollResult } from '../../../lib/room-view/poll-result.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { isSameBallot, parseBallotDraft } from '../polls-now.rules.js';
import { Question } from './ballot-form.js';
import { BallotReceipt } from './ballot-receipt.js';

/** A poll that takes no more answers: waiting for the reveal, or its result. Who came too late is told so. */
export function EndedPoll({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation('polls');
  const { ballots } = useOwnAnswers();
  const draft = useDraft(`ballot:${poll.id}`);
  const stored = ballots[poll.id];
  const drafted = parseBallotDraft(
    draft.text,
    poll.options.map((option) => option.id),
  );
  const wasTooLate = drafted.length > 0 && !isSameBallot(drafted, stored ?? []);
  return (
    <Stack>
      <Heading level={2} size={4}>
        <Question poll={poll} />
      </Heading>
      {wasTooLate && <Notice tone="warning">{t(stored === undefined ? 'too_late' : 'too_late_stored')}</Notice>}
      {poll.state === 'closed' && (
        <div role="status">
          <p>
            <strong>{t('closed')}</strong> {poll.answered !== null && t('answered', { count: poll.answered })}
          </p>
          <p>{t('waiting_reveal')}</p>
        </div>
      )}
      {poll.state === 'withdrawn' && <p>{t('withdrawn')}</p>}
      {poll.state === 'revealed' && poll.tally !== null && (
        <PollResult poll={poll} tally={poll.tally} ownChoices={stored} />
      )}
      {poll.state === 'closed' && stored !== undefined && <BallotReceipt poll={poll} stored={stored} />}
    </Stack>
  );
}
