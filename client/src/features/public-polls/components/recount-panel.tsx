import type { Account } from '@polylogue/shared/counting/account';
import type { BallotFileView, PublicPoll } from '@polylogue/shared/polls/routes';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/room-view/format-time.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import { Stack } from '../../../ui/layout/stack.js';
import { fileAddress } from '../rules/file-address.rules.js';
import { type RecountState, useRecount } from '../use-recount.js';
import { RecountOutcome } from './recount-outcome.js';

export interface RecountPanelProps {
  readonly shown: PublicPoll;
  readonly account: Account;
  readonly file: BallotFileView;
}

/** The button that counts the ballots on the reader's own device, and what came of it. */
export function RecountPanel({ shown, account, file }: RecountPanelProps) {
  const { t } = useTranslation('public-polls');
  const { state, start } = useRecount(fileAddress(shown.poll.id, file.name), file);
  const isBusy = state.step === 'fetching' || state.step === 'counting';
  return (
    <Stack>
      <div>
        <Button isBusy={isBusy} busyText={t('recount.counting')} onClick={() => void start()}>
          {t(state.step === 'done' ? 'recount.again' : 'recount.start')}
        </Button>
      </div>
      <div role="status">
        <RecountProgress state={state} />
        {state.step === 'done' && <RecountOutcome shown={shown} account={account} own={state.account} />}
      </div>
    </Stack>
  );
}

function RecountProgress({ state }: { readonly state: RecountState }) {
  const { t, i18n } = useTranslation('public-polls');
  const failed = (words: string) => (
    <Notice tone="error" title={t('recount.failed')}>
      {words}
    </Notice>
  );
  switch (state.step) {
    case 'idle':
    case 'done':
      return null;
    case 'fetching':
      return <p>{t('recount.fetching')}</p>;
    case 'counting': {
      if (state.fraction === null) return <p>{t('recount.counting')}</p>;
      const percent = formatPercent(state.fraction, 1, i18n.language);
      return (
        <ProgressBar
          label={t('recount.counting')}
          fraction={state.fraction}
          valueText={t('recount.progress', { percent })}
        />
      );
    }
    case 'no_line':
      return failed(t('recount.failed_fetch'));
    case 'no_worker':
      return failed(t('recount.failed_worker'));
    case 'no_rule':
      return failed(t('recount.no_rule'));
    case 'other_file':
      return failed(t('recount.hash_differs', { hash: state.sha256 }));
    case 'bad_file':
      return failed(t('recount.failed_file', { line: state.line }));
    case 'bad_count':
      return failed(t('recount.failed_count', { code: state.code }));
  }
}
