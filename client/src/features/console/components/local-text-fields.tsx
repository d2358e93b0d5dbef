import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
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
}

/** One text in each language of the dialogue; one language is enough, readers of the others get the nearest. */
export function LocalTextFields(props: LocalTextFieldsProps) {
  const { legend, languages, value, onChange, error, maxLength, usual = {}, isFolded = false } = props;
  const { t, i18n } = useTranslation('console');
  // One's own language first. A text may hold a language that the dialogue no longer has: it stays in sight.
  const shown = [...new Set([...languages, ...Object.keys(value)])].sort(
    (a, b) => Number(b === i18n.language) - Number(a === i18n.language),
  );
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const fields = shown.map((lang, i) => (
    <TextField
      key={lang}
      label={names.of(lang) ?? lang}
      aria-label={t('form.text_in', { what: legend, language: names.of(lang) ?? lang })}
      lang={lang}
      value={value[lang] ?? ''}
      placeholder={usual[lang]}
      onChange={(event) => onChange({ ...value, [lang]: event.target.value })}
      error={i === 0 ? error : undefined}
      maxLength={maxLength}
    />
  ));
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
          <details className={styles.fold}>
            <summary>{t('form.other_languages', { written, count: others.length })}</summary>
            <Stack gap="small">{others}</Stack>
          </details>
        )}
      </Stack>
    </fieldset>
  );
}
