import { textsRoute } from '@polylogue/shared/polls/routes';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { callRoute } from '../../../lib/api/call-route.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList } from '../../../ui/layout/line-list.js';
import { TextRow } from './text-row.js';
import { WordMerges, WordRow } from './word-row.js';

export interface PollTextsProps {
  readonly poll: PollView;
  readonly room: RoomState;
}

/** What people wrote in a closed poll: texts to be hidden, words to be counted together. Never how many wrote the same. */
export function PollTexts({ poll, room }: PollTextsProps) {
  const { t } = useTranslation(['console', 'errors']);
  const client = useQueryClient();
  const { kind } = poll.form;
  const isWords = kind === 'words';
  const isAsked = (kind === 'text' || isWords) && (poll.state === 'closed' || poll.state === 'revealed');
  const queryKey = ['poll-texts', poll.id, poll.state, poll.answered];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => callRoute(textsRoute, { params: { roomId: room.roomId, pollId: poll.id } }, { signal }),
    enabled: isAsked,
  });
  if (!isAsked) return null;
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState
        headingLevel={3}
        title={t('console:texts.missing')}
        retryLabel={t('console:halls.retry')}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      >
        {t(errorCodeOf(query.error), { ns: 'errors' })}
      </ErrorState>
    ) : (
      <LoadingState label={t('console:texts.loading')} shape="rows" count={3} />
    );
  }
  const { texts, merges } = query.data;
  const changed = (): void => void client.invalidateQueries({ queryKey });
  return (
    <RuledSection rule="quiet" headingLevel={3} heading={t(isWords ? 'console:texts.words' : 'console:texts.texts')}>
      {texts.length === 0 && <EmptyState title={t('console:texts.none')}>{t('console:texts.none_why')}</EmptyState>}
      <LineList>
        {texts.map((text) =>
          isWords ? (
            <WordRow key={text.id} poll={poll} word={text} others={texts} onChanged={changed} />
          ) : (
            <TextRow key={text.id} poll={poll} text={text} onChanged={changed} />
          ),
        )}
      </LineList>
      {merges.length > 0 && <WordMerges poll={poll} merges={merges} onChanged={changed} />}
    </RuledSection>
  );
}
