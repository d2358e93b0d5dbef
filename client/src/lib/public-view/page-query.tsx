import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/feedback/error-state.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Main, type MainProps } from '../../ui/layout/page-shell.js';
import { errorCodeOf } from '../api/api-error.js';

/** What a page needs of its query. */
export interface PageQueryState<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

export interface PageQueryProps<T> {
  readonly query: PageQueryState<T>;
  readonly width?: MainProps['width'];
  readonly children: (data: T) => ReactNode;
}

/** The main part of a page that rests on one query: its shapes while loading, and what to do when it fails. */
export function PageQuery<T>({ query, width, children }: PageQueryProps<T>) {
  const { t } = useTranslation(['common', 'errors']);
  if (query.data !== undefined) return <Main width={width}>{children(query.data)}</Main>;
  return (
    <Main width={width}>
      {query.error === null ? (
        <LoadingState label={t('loading')} shape="lines" count={5} />
      ) : (
        <ErrorState
          headingLevel={1}
          title={t(errorCodeOf(query.error), { ns: 'errors' })}
          retryLabel={t('retry')}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
    </Main>
  );
}
