import { LanguageTag } from '@polylogue/shared/kernel/locale';
import { textLength } from '@polylogue/shared/kernel/text.rules';
import {
  ORIGIN_LIMIT,
  STATEMENT_GUIDE,
  STATEMENT_LIMIT,
  TRANSLATION_LIMIT,
} from '@polylogue/shared/statements/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { LanguageChoice } from '../../../lib/room-view/language-choice.js';
import { Button } from '../../../ui/actions/button.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import type { TextCount } from '../../../ui/forms/text-counter.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import type { CheckedLine } from '../rules/check-lines.rules.js';
import styles from '../seeds.module.css';
import type { LineChange, SeedList } from '../rules/seed-list.rules.js';

export interface LineFormProps {
  readonly row: CheckedLine;
  /** What holds where a line says nothing of its own. */
  readonly list: Pick<SeedList, 'lang' | 'origin'>;
  readonly languages: readonly string[];
  readonly onKeep: (change: LineChange) => void;
  readonly onCancel: () => void;
}

/** A line, put right before it is sent. */
export function LineForm({ row, list, languages, onKeep, onCancel }: LineFormProps) {
  const { t, i18n } = useTranslation('seeds');
  const [text, setText] = useState(row.line.text);
  // A language that is none cannot be offered: the list's stands there instead.
  const [lang, setLang] = useState(LanguageTag.safeParse(row.lang).success ? row.lang : list.lang);
  const [origin, setOrigin] = useState(row.origin);
  const [translations, setTranslations] = useState(row.line.translations);
  const into = [...new Set([...languages, ...Object.keys(translations)])].filter((it) => it !== lang);
  const counterText = (count: TextCount): string =>
    count.left >= 0 ? t('line.left', { count: count.left }) : t('line.over', { count: -count.left });
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    onKeep({
      text,
      lang: lang === list.lang ? null : lang,
      origin: origin === list.origin ? null : origin,
      translations: Object.fromEntries(
        into.map((it) => [it, translations[it] ?? '']).filter(([, it]) => it?.trim() !== ''),
      ),
    });
  };
  return (
    <form className={styles.form} onSubmit={keep} aria-label={t('line.edit_long', { line: row.line.line })}>
      <Stack>
        <TextArea
          label={t('table.text')}
          value={text}
          lang={lang}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the press that opened the form
          autoFocus
          limit={STATEMENT_LIMIT}
          guide={STATEMENT_GUIDE}
          measure={textLength}
          counterText={counterText}
          onChange={(event) => setText(event.target.value)}
        />
        <LanguageChoice label={t('table.lang')} value={lang} languages={languages} onChange={setLang} />
        <TextField
          label={t('table.origin')}
          optionalText={t('optional')}
          value={origin}
          maxLength={ORIGIN_LIMIT}
          onChange={(event) => setOrigin(event.target.value)}
        />
      </Stack>
      <Stack>
        {into.map((it) => (
          <TextArea
            key={it}
            label={t('line.translation', { language: languageName(it, i18n.language) })}
            optionalText={t('optional')}
            rows={2}
            value={translations[it] ?? ''}
            lang={it}
            limit={TRANSLATION_LIMIT}
            measure={textLength}
            counterText={counterText}
            onChange={(event) => setTranslations({ ...translations, [it]: event.target.value })}
          />
        ))}
      </Stack>
      <Cluster gap="small">
        <Button type="submit" size="small" variant="line">
          {t('line.keep')}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {t('line.cancel')}
        </Button>
      </Cluster>
    </form>
  );
}
