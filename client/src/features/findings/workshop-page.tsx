import type { FindingCandidate, FindingView } from '@polylogue/shared/findings/schemas';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { errorCodeOf } from '../../lib/api/api-error.js';
import { shortHash } from '../../lib/evidence-view/short-hash.js';
import { useFindingWords } from '../../lib/evidence-view/use-finding-words.js';
import { useFreeze, useWorkshopFindings } from '../../lib/evidence-view/use-workshop-findings.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Notice } from '../../ui/feedback/notice.js';
import { RuledSection } from '../../ui/layout/card.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading, Quiet } from '../../ui/text/heading.js';
import { useNetwork } from './api/use-network.js';
import { CandidateTable } from './components/candidate-table.js';
import { FreezeButton } from './components/freeze-button.js';
import { FrozenList } from './components/frozen-list.js';
import { RecommendationList } from './components/recommendation-list.js';

/** Where partners turn what was said and voted into findings, and findings into recommendations. */
export default function WorkshopPage() {
  const { t } = useTranslation(['workshop', 'errors']);
  const { slug = '' } = useParams();
  const paths = usePaths();
  const network = useNetwork(slug);
  const { data, error, refetch } = useWorkshopFindings(slug);
  const freeze = useFreeze(slug);
  if (data === undefined && error !== null) return <StaffGate error={error} onRetry={() => void refetch()} />;
  const button = (candidate: FindingCandidate) => (
    <FreezeButton
      candidate={candidate}
      isBusy={freeze.isPending && freeze.variables.id === candidate.source.id}
      onFreeze={() => !freeze.isPending && freeze.mutate(candidate.source)}
    />
  );
  return (
    <Main width="wide">
      <PageHead title={t('page.title')} />
      <Stack gap="huge">
        <div>
          <Eyebrow>
            <a href={paths.network(slug)}>{network.data?.network.name ?? slug}</a>
          </Eyebrow>
          <Heading level={1}>{t('page.title')}</Heading>
          <Quiet>{t('page.intro')}</Quiet>
          <p>
            <a href={paths.bank(slug)}>{t('page.bank')}</a>
          </p>
          {network.data?.network.can.includes('create_dialogue') === true && (
            <p>
              <a href={paths.polisImport(slug)}>{t('page.import')}</a>
            </p>
          )}
        </div>
        <RecommendationList slug={slug} />
        <RuledSection heading={t('table.heading')}>
          <Quiet>{t('table.intro')}</Quiet>
          {freeze.error !== null && <Notice tone="error">{t(`errors:${errorCodeOf(freeze.error)}`)}</Notice>}
          {freeze.data !== undefined && <Frozen finding={freeze.data} />}
          {data === undefined ? (
            <LoadingState label={t('table.loading')} shape="rows" count={6} />
          ) : (
            <CandidateTable candidates={data.candidates} towns={data.towns} action={button} />
          )}
        </RuledSection>
        <RuledSection heading={t('frozen.heading')}>
          <Quiet>{t('frozen.intro')}</Quiet>
          {data !== undefined && <FrozenList findings={data.findings} />}
        </RuledSection>
      </Stack>
    </Main>
  );
}

/** Tells what has just been kept. */
function Frozen({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation('workshop');
  const words = useFindingWords();
  return (
    <Notice tone="success">
      {t('freeze.done', {
        what: words.label(finding.figures),
        figures: words.inShort(finding.figures, finding.n),
        version: finding.version,
        hash: shortHash(finding.hash),
      })}
    </Notice>
  );
}
