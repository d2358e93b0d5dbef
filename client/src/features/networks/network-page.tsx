import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { DialogueRows } from '../../lib/public-view/dialogue-rows.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Notice } from '../../ui/feedback/notice.js';
import { RuledSection } from '../../ui/layout/card.js';
import { ColumnLayout } from '../../ui/layout/column-layout.js';
import { Stack } from '../../ui/layout/stack.js';
import { ExternalText } from '../../ui/text/external-text.js';
import { Eyebrow, Heading } from '../../ui/text/heading.js';
import { useNetwork } from './api/use-network.js';
import { NetworkFacts } from './components/network-facts.js';
import { NetworkTexts } from './components/network-texts.js';
import { PartnerRows } from './components/partner-rows.js';
import { QuestionRows } from './components/question-rows.js';
import { RecommendationRows } from './components/recommendation-rows.js';

/** A network as a document: what it does first, who it is in the margin. What its source does not tell is not there. */
export default function NetworkPage() {
  const { t } = useTranslation('public');
  const paths = usePaths();
  const { slug = '' } = useParams();
  return (
    <PageQuery query={useNetwork(slug)}>
      {({ network, dialogues, recommendations, questions }) => (
        <ColumnLayout isMiddleFirst end={<NetworkFacts network={network} />} endLabel={t('network.facts')}>
          <Stack gap="huge">
            <PageHead title={network.name} description={network.aims[0] ?? network.programme ?? t('home.lead')} />
            <Stack>
              <Eyebrow>{network.programme ?? t('network.eyebrow')}</Eyebrow>
              <Heading level={1}>
                <ExternalText as="span" look="plain" text={network.name} />
              </Heading>
              {network.isDemo && (
                <Notice isQuiet title={t('demo.title')}>
                  {t('demo.why')}
                </Notice>
              )}
              {network.can.includes('open_workshop') && (
                <div>
                  <ButtonLink variant="line" href={paths.workshop(network.slug)}>
                    {t('network.workshop')}
                  </ButtonLink>
                </div>
              )}
            </Stack>
            <RuledSection heading={t('network.dialogues')}>
              {dialogues.length === 0 ? (
                <EmptyState title={t('network.noDialogues')} headingLevel={3} />
              ) : (
                <DialogueRows dialogues={dialogues} />
              )}
            </RuledSection>
            {recommendations.length > 0 && (
              <RuledSection heading={t('network.recommendations')}>
                <RecommendationRows recommendations={recommendations} />
              </RuledSection>
            )}
            {questions.length > 0 && (
              <RuledSection heading={t('network.questions')}>
                <QuestionRows questions={questions} />
              </RuledSection>
            )}
            <NetworkTexts network={network} />
            {network.partners.length > 0 && (
              <RuledSection heading={t('network.partners')}>
                <PartnerRows partners={network.partners} />
              </RuledSection>
            )}
          </Stack>
        </ColumnLayout>
      )}
    </PageQuery>
  );
}
