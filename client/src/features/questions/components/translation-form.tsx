import type { QuestionText, QuestionView } from '@polylogue/shared/questions/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { timeLocale } from '../../../lib/i18n/local-time.js';
import { languageName } from '../../../lib/i18n/language-name.js';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { useLeaveGuard } from '../../../lib/routing/use-leave-guard.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import { useBankDeed } from '../api/bank-calls.js';
import { isWhole, type WordLine, wordLines, wordsOfLines } from '../rules/word-lines.rules.js';
import styles from '../questions.module.css';

export interface TranslationFormProps {
  readonly view: QuestionView;
  readonly source: QuestionText;
  readonly lang: string;
  /** Absent: nobody has written it yet. */
  readonly text: QuestionText | undefined;
}

/** A text in one language beside the source, line by line; who wrote it, who checked it, and what can be done. */
export function TranslationForm({ view, source, lang, text }: TranslationFormProps) {
  const { t, i18n } = useTranslation([QUESTIONS, 'errors']);
  const stored =
    text === undefined ? {} : Object.fromEntries(wordLines(text.words).map((line) => [line.key, line.text]));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(stored);
  const deed = useBankDeed(view.networkSlug);
  const place = { id: view.id, version: view.version, lang };
  const mayWrite =
    view.can.includes('translate') && !view.isArchived && (text === undefined || text.can.includes('write'));
  const lines = wordLines(source.words);
  const isChanged = lines.some(({ key }) => (typed[key] ?? '') !== (stored[key] ?? ''));
  useLeaveGuard(isChanged ? t('translation.leave') : null);
  const words = wordsOfLines(source.words, typed);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole(words) && !deed.isPending) deed.mutate({ do: 'translate', ...place, words });
  };
  const language = languageName(lang, i18n.language);
  return (
    <form onSubmit={save}>
      <Stack>
        <History text={text} />
        <div className={styles.sideBySide}>
          {lines.map((line) => (
            <Line
              key={line.key}
              line={line}
              sourceLang={source.lang}
              lang={lang}
              language={language}
              value={typed[line.key] ?? ''}
              onChange={mayWrite ? (value) => setTyped({ ...typed, [line.key]: value }) : null}
            />
          ))}
        </div>
        {deed.error !== null && <Notice tone="error">{t(`errors:${errorCodeOf(deed.error)}`)}</Notice>}
        <Cluster>
          {mayWrite && (
            <Button type="submit" isBusy={deed.isPending} disabled={!isChanged || !isWhole(words)}>
              {t('translation.save', { language })}
            </Button>
          )}
          {text?.can.includes('check') === true && !isChanged && (
            <Button
              variant="line"
              isBusy={deed.isPending}
              onClick={() => deed.mutate({ do: 'check', ...place, writtenAt: text.writtenAt })}
            >
              {t('translation.check')}
            </Button>
          )}
        </Cluster>
        {mayWrite && !isWhole(words) && <Quiet>{t('translation.incomplete')}</Quiet>}
        {text !== undefined && !mayWrite && text.state === 'checked' && <Quiet>{t('translation.frozen')}</Quiet>}
      </Stack>
    </form>
  );
}

interface LineProps {
  readonly line: WordLine;
  readonly sourceLang: string;
  readonly lang: string;
  readonly language: string;
  readonly value: string;
  /** Null: it can only be read. */
  readonly onChange: ((value: string) => void) | null;
}

function Line({ line, sourceLang, lang, language, value, onChange }: LineProps) {
  const { t } = useTranslation(QUESTIONS);
  const what = t(`line.${line.what}`, { number: line.number });
  return (
    <>
      <div>
        <Quiet>{what}</Quiet>
        <ExternalText as="p" text={line.text} lang={sourceLang} />
      </div>
      {onChange === null ? (
        <div>
          <Quiet>{t('line.in', { what, language })}</Quiet>
          <ExternalText as="p" text={value === '' ? '–' : value} lang={lang} />
        </div>
      ) : (
        <TypedLine
          isLong={line.what === 'question' || line.what === 'detail'}
          label={t('line.in', { what, language })}
          lang={lang}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  );
}

interface TypedLineProps {
  readonly isLong: boolean;
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TypedLine({ isLong, onChange, ...field }: TypedLineProps) {
  return isLong ? (
    <TextArea {...field} rows={3} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <TextField {...field} onChange={(event) => onChange(event.target.value)} />
  );
}

function History({ text }: { readonly text: QuestionText | undefined }) {
  const { t, i18n } = useTranslation(QUESTIONS);
  const day = (instant: string): string =>
    new Intl.DateTimeFormat(timeLocale(i18n.language), { dateStyle: 'medium' }).format(new Date(instant));
  if (text === undefined) return <Quiet>{t('translation.not_written')}</Quiet>;
  const { writtenByName, writtenAt, checkedByName, checkedAt, state, can } = text;
  return (
    <Quiet>
      {t('translation.written', { name: writtenByName, day: day(writtenAt) })}{' '}
      {checkedAt === null
        ? t('translation.unchecked')
        : t('translation.checked', { name: checkedByName, day: day(checkedAt) })}{' '}
      {state === 'draft' && can.includes('write') && !can.includes('check') && t('translation.own')}
    </Quiet>
  );
}
