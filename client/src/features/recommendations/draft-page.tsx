import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useWorkshopFindings } from '../../lib/evidence-view/use-workshop-findings.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading } from '../../ui/text/heading.js';
import { useStoredDraft } from './api/draft-calls.js';
import { DraftEditor } from './components/draft-editor.js';
import { RecommendationDocument } from './components/recommendation-document.js';

/** Where a recommendation is written. */
export default function DraftPage() {
  const { t } = useTranslation('workshop');
  const { slug = '', recommendationId = '' } = useParams();
  const paths = usePaths();
  const draft = useStoredDraft(recommendationId);
  const findings = useWorkshopFindings(slug);
  const error = draft.error ?? (findings.data === undefined ? findings.error : null);
  const retry = (): void => void Promise.all([draft.refetch(), findings.refetch()]);
  if (error !== null) return <StaffGate error={error} onRetry={retry} />;
  return (
    <Main width="wide">
      <PageHead title={draft.data?.title ?? t('draft.title')} />
      <Stack>
        <div>
          <Eyebrow>
            <a href={paths.workshop(slug)}>{t('page.title')}</a>
          </Eyebrow>
          <Heading level={1} size={4}>
            {t('draft.title')}
          </Heading>
        </div>
        {draft.data === undefined || findings.data === undefined ? (
          <LoadingState label={t('draft.loading')} shape="rows" count={6} />
        ) : draft.data.state === 'published' ? (
          <>
            <Notice isQuiet action={<a href={paths.recommendation(draft.data.slug)}>{t('draft.open_public')}</a>}>
              {t('draft.is_published')}
            </Notice>
            <RecommendationDocument recommendation={draft.data} titleLevel={2} />
          </>
        ) : (
          <DraftEditor view={draft.data} findings={findings.data.findings} />
        )}
      </Stack>
    </Main>
  );
}
