import { useTranslation } from 'react-i18next';
import { PageHead, SITE_NAME } from '../../lib/page/page-head.js';
import { DialogueRows } from '../../lib/public-view/dialogue-rows.js';
import { JoinCodeForm } from '../../lib/public-view/join-code-form.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Card, RuledSection } from '../../ui/layout/card.js';
import { Stack } from '../../ui/layout/stack.js';
import { Heading, Prose } from '../../ui/text/heading.js';
import { useNetworks } from './api/use-networks.js';
import { NetworkRows } from './components/network-rows.js';

/** The first page: the code from the wall above all, then what is on and who is behind it. */
export default function HomePage() {
  const { t } = useTranslation('public');
  return (
    <PageQuery query={useNetworks()} width="narrow">
      {({ networks, joinable }) => (
        <Stack gap="huge">
          <PageHead title={SITE_NAME} description={t('home.lead')} />
          <Stack gap="large">
            <Heading level={1}>{t('home.title')}</Heading>
            <Card aria-label={t('code.label')}>
              <JoinCodeForm />
            </Card>
            <Prose look="lead">{t('home.lead')}</Prose>
          </Stack>
          <RuledSection heading={t('home.now')}>
            {joinable.length === 0 ? (
              <EmptyState title={t('home.nothingNow')} headingLevel={3}>
                <p>{t('home.nothingNowWhy')}</p>
              </EmptyState>
            ) : (
              <DialogueRows dialogues={joinable} isNetworkShown />
            )}
          </RuledSection>
          {networks.length > 0 && (
            <RuledSection heading={t('home.networks')}>
              <NetworkRows networks={networks} />
            </RuledSection>
          )}
        </Stack>
      )}
    </PageQuery>
  );
}
