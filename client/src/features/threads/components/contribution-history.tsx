import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { ContributionView } from '@polylogue/shared/threads/schemas';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import { useHistory } from '../api/use-history.js';

export interface ContributionHistoryProps {
  readonly roomId: DialogueId;
  readonly contribution: ContributionView;
  readonly now: number;
}

/** What it said before. */
export function ContributionHistory({ roomId, contribution, now }: ContributionHistoryProps) {
  const { t, i18n } = useTranslation(['threads', 'errors']);
  const history = useHistory(roomId, contribution.id, contribution.version);
  if (history.isPending) return <LoadingState label={t('history.loading')} count={2} />;
  if (history.isError) {
    return (
      <ErrorState
        title={t('history.failed')}
        headingLevel={4}
        retryLabel={t('history.retry')}
        onRetry={() => void history.refetch()}
      >
        <p>{t(errorCodeOf(history.error), { ns: 'errors' })}</p>
      </ErrorState>
    );
  }
  const earlier = history.data.versions.filter((version) => version.version < contribution.version);
  if (earlier.length === 0) return <Quiet>{t('history.none')}</Quiet>;
  return (
    <LineList aria-label={t('history.title')}>
      {earlier.map((version) => (
        <LineRow
          key={version.version}
          title={<ExternalText text={version.text} lang={contribution.lang} />}
          detail={t('history.version', { number: version.version, time: formatMoment(version.at, i18n.language, now) })}
        />
      ))}
    </LineList>
  );
}
