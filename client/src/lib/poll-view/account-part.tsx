import type { Account } from '@polylogue/shared/counting/account';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/feedback/error-state.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { errorCodeOf } from '../api/api-error.js';
import { usePaths } from '../page/page-context.js';
import { AccountView } from './account-view.js';
import { POLL_RESULTS } from './namespace.js';
import styles from './poll-view.module.css';
import type { ShownResult } from './shown-poll.js';
import { usePublicPoll } from './use-public-poll.js';

export interface AccountPartProps extends ShownResult {
  /** The account where it is at hand; null where there is none; absent: fetched when the part is opened. */
  readonly account?: Account | null | undefined;
}

/**
 * The count in full, behind one press. Rounds and matrices are long, so the room does not carry them: they are fetched here. Outside the
 * poll's own page a link leads there, where everybody can count again.
 */
export function AccountPart({ poll, result, nameOf, account }: AccountPartProps) {
  const { t } = useTranslation(POLL_RESULTS);
  const paths = usePaths();
  const [isOpened, setOpened] = useState(false);
  const isGiven = account !== undefined;
  return (
    <div>
      <details onToggle={(event) => setOpened((was) => was || event.currentTarget.open)}>
        <summary className={styles.summary}>{t('account.title')}</summary>
        {isGiven && <AccountView {...{ poll, result, nameOf, account }} />}
        {!isGiven && isOpened && <FetchedAccount {...{ poll, result, nameOf }} />}
      </details>
      {!isGiven && <a href={paths.poll(poll.id)}>{t('account.recount')}</a>}
    </div>
  );
}

function FetchedAccount({ poll, result, nameOf }: ShownResult) {
  const { t } = useTranslation([POLL_RESULTS, 'errors']);
  const { data, error, isFetching, refetch } = usePublicPoll(poll.id);
  if (data !== undefined) return <AccountView {...{ poll, result, nameOf, account: data.account }} />;
  if (error === null) return <LoadingState label={t('account.loading')} shape="rows" count={4} />;
  const code = errorCodeOf(error);
  return (
    <ErrorState
      title={t('account.failed')}
      retryLabel={t('account.retry')}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
    >
      {code === 'offline' ? t('account.offline') : t(`errors:${code}`)}
    </ErrorState>
  );
}
