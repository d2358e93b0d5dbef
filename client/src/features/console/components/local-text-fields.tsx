import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import consoleStyles from '../console.module.css';
import styles from '../poll-form.module.css';
import type { TypedText } from '../rules/local-text.rules.js';

export interface LocalTextFieldsProps {
  readonly legend: string;
  readonly languages: readonly string[];
  readonly value: TypedText;
  readonly onChange: (value: TypedText) => void;
  readonly error?: string | undefined;
  readonly maxLength: number;
  /** Words that hold where nothing is typed. */
  readonly usual?: TypedText | undefined;
  /** One's own language first, the others folded: for texts of which there are many. */
  readonly isFolded?: boolean | undefined;
  /** line: short words · sentence: one paragraph, all of it in sight while it is typed · text: as many paragraphs as it takes. */
  readonly length?: 'line' | 'sentence' | 'text' | undefined;
}

/** One text in each language of the dialogue; one language is enough, readers of the others get the nearest. */
export function LocalTextFields(props: LocalTextFieldsProps) {
  const { legend, languages, value, onChange, error, maxLength, usual = {}, isFolded = false, length = 'line' } = props;
  const { t, i18n } = useTranslation('console');
  // One's own language first. A text may hold a language that the dialogue no longer has: it stays in sight.
  const shown = [...new Set([...languages, ...Object.keys(value)])].sort(
    (a, b) => Number(b === i18n.language) - Number(a === i18n.language),
  );
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const fields = shown.map((lang, i) => {
    const field = {
      label: names.of(lang) ?? lang,
      'aria-label': t('form.text_in', { what: legend, language: names.of(lang) ?? lang }),
      lang,
      value: value[lang] ?? '',
      placeholder: usual[lang],
      error: i === 0 ? error : undefined,
      maxLength,
    };
    const write = (text: string): void =>
      onChange({ ...value, [lang]: length === 'sentence' ? inOneLine(text) : text });
    return length === 'line' ? (
      <TextField key={lang} {...field} onChange={(event) => write(event.target.value)} />
    ) : (
      <TextArea
        key={lang}
        {...field}
        rows={length === 'sentence' ? 2 : 4}
        className={styles.area}
        onChange={(event) => write(event.target.value)}
      />
    );
  });
  const [first, ...others] = fields;
  const written = shown.slice(1).filter((lang) => (value[lang] ?? usual[lang] ?? '').trim() !== '').length;
  return (
    <fieldset>
      <legend>
        <strong>{legend}</strong>
      </legend>
      <Stack gap="small">
        {isFolded ? first : fields}
        {isFolded && others.length > 0 && (
          <details className={consoleStyles.fold}>
            <summary>{t('form.other_languages', { written, count: others.length })}</summary>
            <Stack gap="small">{others}</Stack>
          </details>
        )}
      </Stack>
    </fieldset>
  );
}

/** A pasted or typed line break would split a question on the wall, on paper and in the files. */
const inOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');
