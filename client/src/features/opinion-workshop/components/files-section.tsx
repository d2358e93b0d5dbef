import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { FileList } from '../../../lib/polis-files/file-list.js';
import { usePolisFiles } from '../../../lib/polis-files/use-polis-files.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';

/** The votes to take along, as the files of a Pol.is export. */
export function FilesSection({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('opinion-workshop');
  return (
    <RuledSection heading={t('files.heading')}>
      <Quiet>{t('files.about')}</Quiet>
      <Files slug={slug} />
    </RuledSection>
  );
}

function Files({ slug }: { readonly slug: string }) {
  const { t } = useTranslation(['opinion-workshop', 'common', 'errors']);
  const { data, error, fetchStatus, isFetching, refetch } = usePolisFiles(slug);
  if (data !== undefined) return <FileList slug={slug} files={data.files} />;
  if (error === null && fetchStatus !== 'paused')
    return <LoadingState label={t('files.loading')} shape="rows" count={5} />;
  return (
    <ErrorState
      title={t('files.failed')}
      headingLevel={3}
      retryLabel={t('retry', { ns: 'common' })}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
    >
      {t(error === null ? 'offline' : errorCodeOf(error), { ns: 'errors' })}
    </ErrorState>
  );
}
