import { papersRoute } from '@polylogue/shared/polls/routes';
import type { PollHall, PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { callRoute } from '../../../lib/api/call-route.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList } from '../../../ui/layout/line-list.js';
import { PaperRow } from './paper-row.js';

export interface PaperReviewProps {
  readonly poll: PollView;
  readonly room: RoomState;
  readonly halls: readonly PollHall[];
}

/** Paper ballots as they were entered, for the second person who holds the papers in hand. Only staff who run polls get them. */
export function PaperReview({ poll, room, halls }: PaperReviewProps) {
  const { t } = useTranslation(['console', 'errors']);
  // The fact says that something changed, not what: each change is read anew.
  const entries = halls.flatMap(({ papers }) => papers.map(({ id, state }) => `${id} ${state}`)).join();
  const papers = useQuery({
    queryKey: ['poll-papers', poll.id, entries],
    queryFn: ({ signal }) => callRoute(papersRoute, { params: { roomId: room.roomId, pollId: poll.id } }, { signal }),
    placeholderData: (before) => before,
  });
  if (papers.data === undefined) {
    return papers.isError ? (
      <ErrorState
        headingLevel={3}
        title={t('console:halls.papers_missing')}
        retryLabel={t('console:halls.retry')}
        onRetry={() => void papers.refetch()}
        isRetrying={papers.isFetching}
      >
        {t(errorCodeOf(papers.error), { ns: 'errors' })}
      </ErrorState>
    ) : (
      <LoadingState label={t('console:halls.papers_loading')} shape="rows" count={2} />
    );
  }
  const shown = papers.data.papers.filter(({ state }) => state !== 'discarded');
  if (shown.length === 0) return null;
  return (
    <RuledSection rule="quiet" headingLevel={3} heading={t('console:halls.papers_heading')}>
      <LineList>
        {shown.map((paper) => (
          <PaperRow
            key={paper.id}
            poll={poll}
            paper={paper}
            town={room.dialogue?.towns.find(({ id }) => id === paper.townId) ?? null}
            timeZone={room.dialogue?.timeZone ?? 'UTC'}
            enteredBy={halls.flatMap((hall) => hall.papers).find(({ id }) => id === paper.id)?.enteredBy ?? null}
          />
        ))}
      </LineList>
    </RuledSection>
  );
}
