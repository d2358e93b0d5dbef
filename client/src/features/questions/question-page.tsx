import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useLocale, usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { QUESTIONS } from '../../lib/question-bank/namespace.js';
import { sourceQuestion } from '../../lib/question-bank/question-texts.rules.js';
import { useGoTo } from '../../lib/routing/use-go-to.js';
import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading } from '../../ui/text/heading.js';
import { useNetwork, useQuestion } from './api/bank-calls.js';
import { BankEntry } from './components/bank-entry.js';
import { SourceForm } from './components/source-form.js';
import { emptyQuestion } from './rules/typed-question.rules.js';

/** The address of an entry that is not written yet. */
const NEW = 'new';

/** `/:lang/n/:slug/questions/:questionId`: an entry of the bank, or (`new`) the place to write one. */
export default function QuestionPage() {
  const { t } = useTranslation(QUESTIONS);
  const { slug = '', questionId = NEW } = useParams();
  const paths = usePaths();
  const goTo = useGoTo();
  const locale = useLocale();
  const network = useNetwork(slug);
  const question = useQuestion(questionId, questionId !== NEW);
  const { data, error, refetch } = question;
  const failed = (data === undefined ? error : null) ?? network.error;
  if (failed !== null)
    return <StaffGate error={failed} onRetry={() => void Promise.all([refetch(), network.refetch()])} />;
  const title = data === undefined ? t('entry.new') : sourceQuestion(data);
  return (
    <Main width="wide">
      <PageHead title={title} />
      <Stack gap="large">
        <div>
          <Eyebrow>
            <a href={paths.bank(slug)}>{t('page.title')}</a>
          </Eyebrow>
          <Heading level={1} lang={data?.lang}>
            {title}
          </Heading>
        </div>
        {network.data === undefined || (questionId !== NEW && data === undefined) ? (
          <LoadingState label={t('entry.loading')} shape="rows" count={6} />
        ) : data === undefined ? (
          <SourceForm
            network={network.data.network}
            start={emptyQuestion(locale)}
            saveAs={(draft) => ({ do: 'create', draft })}
            saveLabel={t('source.create')}
            onSaved={({ id }) => goTo(paths.bankQuestion(slug, id))}
          />
        ) : (
          <BankEntry key={data.id} view={data} network={network.data.network} />
        )}
      </Stack>
    </Main>
  );
}
