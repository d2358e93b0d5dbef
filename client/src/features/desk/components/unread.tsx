import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';

export interface UnreadProps {
  /** A reading that has brought nothing yet. */
  readonly query: {
    readonly error: unknown;
    readonly isError: boolean;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
}

/** What stands where a list will be: it is on its way, or why it could not be read. */
export function Unread({ query }: UnreadProps) {
  const { t } = useTranslation(['desk', 'errors']);
  if (!query.isError) return <LoadingState label={t('loading')} shape="rows" count={4} />;
  return (
    <ErrorState
      title={t('failed')}
      retryLabel={t('retry')}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    >
      {t(errorCodeOf(query.error), { ns: 'errors' })}
    </ErrorState>
  );
}
