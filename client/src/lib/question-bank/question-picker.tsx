import type { BankRef } from '@polylogue/shared/polls/schemas';
import { type BankPart, bankPoll } from '@polylogue/shared/questions/bank-poll.rules';
import type { QuestionView } from '@polylogue/shared/questions/schemas';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/actions/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Notice } from '../../ui/feedback/notice.js';
import { TextField } from '../../ui/forms/text-field.js';
import { LineList, LineRow } from '../../ui/layout/line-list.js';
import { Stack } from '../../ui/layout/stack.js';
import { errorCodeOf } from '../api/api-error.js';
import { languageName } from '../i18n/language-name.js';
import { sourceQuestion } from './question-texts.rules.js';
import { QUESTIONS } from './namespace.js';
import { QuestionLanguages } from './question-languages.js';
import { useBankQuestions } from './use-bank-questions.js';

/** A question of the bank as a poll takes it; `ref` says from where. */
export type PickedQuestion = Pick<BankPart, 'question' | 'detail' | 'form' | 'options'> & { readonly ref: BankRef };

export interface QuestionPickerProps {
  readonly networkSlug: string;
  /** Only questions of this topic; null: of all. */
  readonly topicId: string | null;
  /** Languages of the dialogue: those without a checked text are left out of the poll, and staff are told. */
  readonly languages: readonly string[];
  readonly onPick: (picked: PickedQuestion) => void;
}

/** Finds a question in the bank of a network and takes it into a poll. */
export function QuestionPicker({ networkSlug, topicId, languages, onPick }: QuestionPickerProps) {
  const { t } = useTranslation([QUESTIONS, 'errors']);
  const [text, setText] = useState('');
  const search = { topicId: topicId ?? '', text: useDeferredValue(text), isArchived: false };
  const { data, error } = useBankQuestions(networkSlug, search);
  return (
    <Stack>
      <TextField
        type="search"
        label={t('filter.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keepForm}
        maxLength={200}
      />
      {error !== null && <Notice tone="error">{t(`errors:${errorCodeOf(error)}`)}</Notice>}
      {data === undefined && error === null && <LoadingState label={t('list.loading')} shape="rows" />}
      {data?.questions.length === 0 && (
        <EmptyState title={t(text === '' ? 'list.empty' : 'list.none_fits')} headingLevel={4}>
          {t('picker.empty_why')}
        </EmptyState>
      )}
      <LineList>
        {data?.questions.map((question) => (
          <PickRow key={question.id} question={question} languages={languages} onPick={onPick} />
        ))}
      </LineList>
    </Stack>
  );
}

/** The list follows the typing; Enter would send the form of the poll around it. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

interface PickRowProps extends Pick<QuestionPickerProps, 'languages' | 'onPick'> {
  readonly question: QuestionView;
}

function PickRow({ question, languages, onPick }: PickRowProps) {
  const { t, i18n } = useTranslation(QUESTIONS);
  const { part, leftOut } = bankPoll(question, languages);
  const words = sourceQuestion(question);
  const take = (): void => {
    const { bank, ...asked } = part;
    if (bank !== null) onPick({ ...asked, ref: bank });
  };
  return (
    <LineRow
      title={<span lang={question.lang}>{words}</span>}
      detail={
        <>
          {t(`kind.${question.form.kind}`)}
          <QuestionLanguages texts={question.texts} />
          {leftOut.length > 0 &&
            t('picker.left_out', { languages: leftOut.map((lang) => languageName(lang, i18n.language)).join(', ') })}
        </>
      }
      end={
        <Button variant="line" size="small" onClick={take} aria-label={t('picker.take_long', { question: words })}>
          {t('picker.take')}
        </Button>
      }
    />
  );
}
