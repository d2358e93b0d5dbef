import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { QuestionResults } from '@polylogue/shared/questions/schemas';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { formatCount } from '../../lib/room-view/format-time.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading, Prose } from '../../ui/text/heading.js';
import { useJointResults } from './api/use-joint-results.js';
import { JointVersion } from './components/joint-version.js';

/** `/:lang/questions/:questionId`: what came of a question that was asked in several towns or on several days. */
export default function JointResultsPage() {
  const { questionId = '' } = useParams();
  return <PageQuery query={useJointResults(questionId)}>{(results) => <Document results={results} />}</PageQuery>;
}

function Document({ results }: { readonly results: QuestionResults }) {
  const { t, i18n } = useTranslation('joint-results');
  const paths = usePaths();
  const { network, versions } = results;
  const [newest] = versions;
  if (newest === undefined) return null;
  const title = pickText(newest.question, i18n.language);
  return (
    <Stack gap="huge">
      <PageHead
        title={title.text}
        description={t('page.description', {
          ballots: formatCount(newest.result.base.ballots, i18n.language),
          count: newest.polls.length,
        })}
      />
      <Stack>
        <Eyebrow>
          {t('page.eyebrow')} · <a href={paths.network(network.slug)}>{network.name}</a>
        </Eyebrow>
        <Heading level={1} lang={title.lang}>
          {title.text}
        </Heading>
        <Prose>
          <p>{t(versions.length > 1 ? 'page.intro_versions' : 'page.intro')}</p>
        </Prose>
      </Stack>
      {versions.map((joint) => (
        <JointVersion key={joint.version} joint={joint} towns={network.towns} isAlone={versions.length === 1} />
      ))}
    </Stack>
  );
}
