import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';

export interface UnreadProps {
  /** A reading that has brought nothing yet. */
  readonly query: {
    readonly error: unknown;
    readonly fetchStatus: 'fetching' | 'paused' | 'idle';
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
}

/** What stands where figures will be: they are on their way, there is no line, or why they could not be read. */
export function Unread({ query }: UnreadProps) {
  const { t } = useTranslation(['opinion-workshop', 'common', 'errors']);
  const code = query.error === null ? null : errorCodeOf(query.error);
  if (code === 'offline' || query.fetchStatus === 'paused') {
    return (
      <EmptyState title={t('offline')} headingLevel={3}>
        {t('offline_why')}
      </EmptyState>
    );
  }
  if (code === null) return <LoadingState label={t('loading')} shape="rows" count={6} />;
  return (
    <ErrorState
      title={t('failed')}
      headingLevel={3}
      retryLabel={t('retry', { ns: 'common' })}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    >
      {t(code, { ns: 'errors' })}
    </ErrorState>
  );
}
