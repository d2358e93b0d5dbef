import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/forms/select.js';
import { ROOM_VIEW } from './kind-label.js';

export interface LanguageChoiceProps {
  readonly value: string;
  /** Languages of the dialogue; the one chosen is always among those offered. */
  readonly languages: readonly string[];
  readonly onChange: (lang: string) => void;
  /** For texts that somebody else wrote; "I write in" unless another is given. */
  readonly label?: string | undefined;
}

/** In which language a text is written: readers and their screen readers need to know. */
export function LanguageChoice({ value, languages, onChange, label }: LanguageChoiceProps) {
  const { t } = useTranslation(ROOM_VIEW);
  const offered = languages.includes(value) ? languages : [value, ...languages];
  return (
    <Select
      label={label ?? t('written_in')}
      value={value}
      options={offered.map((lang) => ({ value: lang, label: ownNameOf(lang), lang }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A language's own name (hrvatski), or its tag where this browser knows none. */
export function ownNameOf(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(lang) ?? lang;
}
