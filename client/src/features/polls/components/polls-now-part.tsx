import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomState } from '../../../lib/live/hooks.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { pollsNow, shownPoll } from '../polls-now.rules.js';
import { PollCard } from './poll-card.js';

export interface PollsNowPartProps {
  /** The item whose closed and revealed polls belong to now; null when only open ones do. */
  readonly itemId: string | null;
  /** Strip over the question. */
  readonly band?: ReactNode;
  /** Stands there as long as there is no question. */
  readonly whileNone?: ReactNode;
}

/** The question that is put to the room: one at a time. */
export function PollsNowPart({ itemId, band, whileNone }: PollsNowPartProps) {
  const { t } = useTranslation('polls');
  const room = useRoomState();
  const { ballots } = useOwnAnswers();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const polls = pollsNow(room?.polls ?? [], itemId, chosenId);
  const shown = shownPoll(polls, new Set(Object.keys(ballots)), chosenId);
  // Stays on its question when others are answered or opened: the reader turns the page.
  if (shown !== null && shown.id !== chosenId) setChosenId(shown.id);
  if (shown === null) return whileNone;
  const at = polls.indexOf(shown);
  const before = polls[at - 1];
  const after = polls[at + 1];
  return (
    <Stack>
      {polls.length > 1 && <Quiet>{t('question_of', { number: at + 1, count: polls.length })}</Quiet>}
      <PollCard poll={shown} band={band} />
      {polls.length > 1 && (
        <Cluster justify="between">
          {before !== undefined && (
            <Button variant="line" size="small" onClick={() => setChosenId(before.id)}>
              {t('previous_question')}
            </Button>
          )}
          {after !== undefined && (
            <Button variant="line" size="small" onClick={() => setChosenId(after.id)}>
              {t('next_question')}
            </Button>
          )}
        </Cluster>
      )}
    </Stack>
  );
}
