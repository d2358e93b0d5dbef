import { pickText } from '@polylogue/shared/kernel/locales.rules';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { QUESTIONS } from '../../lib/question-bank/namespace.js';
import { useBankQuestions } from '../../lib/question-bank/use-bank-questions.js';
import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { Select } from '../../ui/forms/select.js';
import { TextField } from '../../ui/forms/text-field.js';
import { RuledSection } from '../../ui/layout/card.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Cluster, Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading, Quiet } from '../../ui/text/heading.js';
import { useNetwork } from './api/bank-calls.js';
import { QuestionList } from './components/question-list.js';

/** `/:lang/n/:slug/questions`: the question bank of a network. */
export default function QuestionsPage() {
  const { t, i18n } = useTranslation(QUESTIONS);
  const { slug = '' } = useParams();
  const paths = usePaths();
  const network = useNetwork(slug);
  const [search, setSearch] = useState({ topicId: '', text: '', isArchived: false });
  const { data, error, refetch } = useBankQuestions(slug, useDeferredValue(search));
  if (data === undefined && error !== null) return <StaffGate error={error} onRetry={() => void refetch()} />;
  const topics = network.data?.network.topics ?? [];
  const isNarrowed = search.text.trim() !== '' || search.topicId !== '' || search.isArchived;
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
        </div>
        <RuledSection
          heading={t('list.heading')}
          end={
            data?.can.includes('change') === true ? (
              <ButtonLink href={paths.bankQuestion(slug, 'new')}>{t('list.new')}</ButtonLink>
            ) : undefined
          }
        >
          <Stack>
            <Cluster align="end">
              <TextField
                type="search"
                label={t('filter.text')}
                value={search.text}
                onChange={(event) => setSearch({ ...search, text: event.target.value })}
                maxLength={200}
              />
              {topics.length > 0 && (
                <Select
                  label={t('filter.topic')}
                  emptyLabel={t('filter.any_topic')}
                  value={search.topicId}
                  onChange={(event) => setSearch({ ...search, topicId: event.target.value })}
                  options={topics.map(({ id, title }) => ({ value: id, label: pickText(title, i18n.language).text }))}
                />
              )}
              <Checkbox
                label={t('filter.archived')}
                checked={search.isArchived}
                onChange={(event) => setSearch({ ...search, isArchived: event.target.checked })}
              />
            </Cluster>
            {data === undefined && <LoadingState label={t('list.loading')} shape="rows" count={6} />}
            {data?.questions.length === 0 && (
              <EmptyState title={t(isNarrowed ? 'list.none_fits' : 'list.empty')} headingLevel={3}>
                {t(isNarrowed ? 'list.none_fits_why' : 'list.empty_why')}
              </EmptyState>
            )}
            {data !== undefined && <QuestionList slug={slug} questions={data.questions} topics={topics} />}
          </Stack>
        </RuledSection>
      </Stack>
    </Main>
  );
}
