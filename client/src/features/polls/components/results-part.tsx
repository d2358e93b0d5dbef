import { useTranslation } from 'react-i18next';
import { useRoomState } from '../../../lib/live/hooks.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Stack } from '../../../ui/layout/stack.js';
import { PollCard } from './poll-card.js';

/** Polls that are over, newest first: results, and those that wait for the reveal. */
export function ResultsPart() {
  const { t } = useTranslation('polls');
  const room = useRoomState();
  const ended = (room?.polls ?? []).filter((poll) => poll.state === 'closed' || poll.state === 'revealed').reverse();
  if (ended.length === 0) {
    return (
      <EmptyState title={t('no_results.title')} headingLevel={2}>
        <p>{t('no_results.text')}</p>
      </EmptyState>
    );
  }
  return (
    <Stack gap="large">
      {ended.map((poll) => (
        <PollCard key={poll.id} poll={poll} />
      ))}
    </Stack>
  );
}
