import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { TopicView } from '@polylogue/shared/networks/schemas';
import type { QuestionView } from '@polylogue/shared/questions/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { QuestionLanguages } from '../../../lib/question-bank/question-languages.js';
import { sourceQuestion } from '../../../lib/question-bank/question-texts.rules.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';

export interface QuestionListProps {
  readonly slug: string;
  readonly questions: readonly QuestionView[];
  readonly topics: readonly TopicView[];
}

/** Entries of the bank, each with its kind, topic, version and languages. */
export function QuestionList({ slug, questions, topics }: QuestionListProps) {
  const { t, i18n } = useTranslation(QUESTIONS);
  const paths = usePaths();
  const detail = ({ form, topicId, version, versions }: QuestionView): string => {
    const topic = topics.find(({ id }) => id === topicId);
    const polls = versions.reduce((sum, { pollCount }) => sum + pollCount, 0);
    const parts = [t(`kind.${form.kind}`), topic && pickText(topic.title, i18n.language).text];
    return [...parts, t('list.version', { version }), t('list.polls', { count: polls })].filter(Boolean).join(' · ');
  };
  return (
    <LineList>
      {questions.map((question) => (
        <LineRow
          key={question.id}
          title={
            <a href={paths.bankQuestion(slug, question.id)} lang={question.lang}>
              {sourceQuestion(question)}
            </a>
          }
          detail={
            <>
              {detail(question)}
              <QuestionLanguages texts={question.texts} />
            </>
          }
        />
      ))}
    </LineList>
  );
}
