import type { NetworkView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { useSession } from '../../lib/session/use-session.js';
import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading, Quiet } from '../../ui/text/heading.js';
import { useImport } from './api/use-import.js';
import { useNetwork } from './api/use-network.js';
import { ImportForm } from './components/import-form.js';

/** `/:lang/n/:slug/import`: where a coordinator brings in what was said and voted on Pol.is. */
export default function ImportPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useNetwork(slug);
  const session = useSession();
  const failed = data === undefined ? error : null;
  if (failed !== null) return <StaffGate error={failed} onRetry={() => void refetch()} />;
  if (data?.network.can.includes('create_dialogue') === true) return <ImportScreen network={data.network} />;
  if (data === undefined || session.data === undefined) return <Loading />;
  return <StaffGate code={session.data.account === null ? 'sign_in_needed' : 'not_allowed'} />;
}

function Loading() {
  const { t } = useTranslation('common');
  return (
    <Main width="reading">
      <LoadingState label={t('loading')} shape="lines" count={5} />
    </Main>
  );
}

function ImportScreen({ network }: { readonly network: NetworkView }) {
  const { t } = useTranslation('polis');
  const paths = usePaths();
  return (
    <Main width="reading">
      <PageHead title={t('title')} />
      <Stack gap="large">
        <div>
          <Eyebrow>
            <a href={paths.workshop(network.slug)}>{t('to_workshop', { network: network.name })}</a>
          </Eyebrow>
          <Heading level={1}>{t('title')}</Heading>
          <Quiet>{t('intro')}</Quiet>
        </div>
        <ImportForm languages={network.languages} control={useImport(network.slug)} />
      </Stack>
    </Main>
  );
}
