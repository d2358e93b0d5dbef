import { splitCitations } from '@polylogue/shared/recommendations/citations.rules';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { errorCodeOf } from '../../lib/api/api-error.js';
import { EVIDENCE } from '../../lib/evidence-view/use-finding-words.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { ErrorState } from '../../ui/feedback/error-state.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { ColumnLayout } from '../../ui/layout/column-layout.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Eyebrow } from '../../ui/text/heading.js';
import { useRecommendation } from './api/use-recommendation.js';
import { RecommendationDocument } from './components/recommendation-document.js';
import { RecommendationMargin } from './components/recommendation-margin.js';

/** The public page of a recommendation. */
export default function RecommendationPage() {
  const { t } = useTranslation([EVIDENCE, 'errors']);
  const { slug = '' } = useParams();
  const paths = usePaths();
  const { data, error, isFetching, refetch } = useRecommendation(slug);
  if (data === undefined) {
    return (
      <Main>
        <PageHead title={t('page.title')} />
        {error === null ? (
          <LoadingState label={t('page.loading')} />
        ) : (
          <ErrorState
            headingLevel={1}
            title={t('page.missing')}
            retryLabel={t('page.retry')}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          >
            {t(`errors:${errorCodeOf(error)}`)}
          </ErrorState>
        )}
      </Main>
    );
  }
  return (
    <Main>
      <PageHead title={data.title} description={summaryOf(data.proposal)} />
      <ColumnLayout kind="document" end={<RecommendationMargin recommendation={data} />} endLabel={t('margin.label')}>
        <RecommendationDocument
          recommendation={data}
          eyebrow={
            <Eyebrow>
              <a href={paths.network(data.networkSlug)}>{data.networkName}</a>
            </Eyebrow>
          }
        />
      </ColumnLayout>
    </Main>
  );
}

const SUMMARY_LENGTH = 200;

/** The beginning of the proposal without its marks, for search results and previews. */
function summaryOf(proposal: string): string {
  const words = splitCitations(proposal).flatMap((part) => (part.kind === 'text' ? [part.text] : []));
  const plain = words
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();
  return plain.length <= SUMMARY_LENGTH ? plain : `${plain.slice(0, plain.lastIndexOf(' ', SUMMARY_LENGTH))}…`;
}
