import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import styles from '../polls.module.css';

export interface FetchedFoldProps<T> {
  readonly title: string;
  readonly queryKey: readonly unknown[];
  readonly fetch: (signal: AbortSignal) => Promise<T>;
  readonly children: (fetched: T) => ReactNode;
}

/** Folded under one line, and fetched when it is opened for the first time: most readers never ask for it. */
export function FetchedFold<T>({ title, queryKey, fetch, children }: FetchedFoldProps<T>) {
  const { t } = useTranslation(['polls', 'errors']);
  const [isOpened, setOpened] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetch(signal),
    enabled: isOpened,
  });
  return (
    <details onToggle={(event) => setOpened((was) => was || event.currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      {data !== undefined && children(data)}
      {data === undefined && error === null && <LoadingState label={t('read.loading')} shape="rows" count={3} />}
      {data === undefined && error !== null && (
        <ErrorState
          title={t('read.failed')}
          retryLabel={t('read.retry')}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        >
          {t(`errors:${errorCodeOf(error)}`)}
        </ErrorState>
      )}
    </details>
  );
}
