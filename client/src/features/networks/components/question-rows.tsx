import type { AnsweredQuestion } from '@polylogue/shared/questions/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';

export interface QuestionRowsProps {
  readonly questions: readonly AnsweredQuestion[];
}

/** Questions of the bank that were asked and shown; each leads to its joint result. */
export function QuestionRows({ questions }: QuestionRowsProps) {
  const { t } = useTranslation('public');
  const paths = usePaths();
  return (
    <LineList>
      {questions.map(({ id, question, pollCount }) => (
        <LineRow
          key={id}
          title={
            <a href={paths.question(id)}>
              <StaffText texts={question} />
            </a>
          }
          detail={t('network.pollCount', { count: pollCount })}
        />
      ))}
    </LineList>
  );
}
