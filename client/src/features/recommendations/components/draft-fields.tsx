import { LOCALES } from '@polylogue/shared/kernel/locale';
import { textLength } from '@polylogue/shared/kernel/text.rules';
import { AddresseeLevel } from '@polylogue/shared/recommendations/schemas';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { Select } from '../../../ui/forms/select.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import { type CitationNames, fromEditorText, toEditorText } from '../rules/citation-names.rules.js';
import type { DraftText } from '../rules/draft-editor.rules.js';
import styles from './draft.module.css';

/** Parts of the text in which findings are cited. */
export const CITING_PARTS = ['problem', 'proposal', 'justification'] as const;
export type CitingPart = (typeof CITING_PARTS)[number];

/** The id of a part's field, by which the picker finds its cursor. */
export const fieldId = (part: CitingPart): string => `draft-${part}`;

export interface DraftFieldsProps {
  readonly typed: DraftText;
  readonly names: CitationNames;
  readonly onChange: (change: Partial<DraftText>) => void;
  /** The part in which the cursor stands or stood last. */
  readonly onEnter: (part: CitingPart) => void;
}

const LIMIT = 6000;

export function DraftFields({ typed, names, onChange, onEnter }: DraftFieldsProps) {
  const { t, i18n } = useTranslation(['workshop', 'recommendation']);
  const languages = [...new Set([...LOCALES, typed.lang])];
  return (
    <Stack gap="large">
      <TextField
        label={t('field.title')}
        hint={t('field.title_hint')}
        value={typed.title}
        lang={typed.lang}
        maxLength={200}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      {CITING_PARTS.map((part) => (
        <TextArea
          key={part}
          id={fieldId(part)}
          label={t(`field.${part}`)}
          hint={t(`field.${part}_hint`)}
          value={toEditorText(typed[part], names)}
          lang={typed.lang}
          rows={8}
          limit={LIMIT}
          measure={(text) => textLength(fromEditorText(text, names))}
          counterText={({ left, state }) =>
            state === 'over' ? t('field.over', { count: -left }) : t('field.left', { count: left })
          }
          onFocus={() => onEnter(part)}
          onChange={(event) => onChange({ [part]: fromEditorText(event.target.value, names) })}
        />
      ))}
      <TextField
        label={t('field.addressee')}
        hint={t('field.addressee_hint')}
        value={typed.addressee}
        lang={typed.lang}
        maxLength={200}
        onChange={(event) => onChange({ addressee: event.target.value })}
      />
      <div className={styles.pair}>
        <Select
          label={t('field.level')}
          value={typed.level}
          onChange={(event) => onChange({ level: AddresseeLevel.catch('national').parse(event.target.value) })}
          options={AddresseeLevel.options.map((level) => ({ value: level, label: t(`recommendation:level.${level}`) }))}
        />
        <Select
          label={t('field.lang')}
          hint={t('field.lang_hint')}
          value={typed.lang}
          onChange={(event) => onChange({ lang: event.target.value })}
          options={languages.map((lang) => ({ value: lang, label: languageName(lang, i18n.language) }))}
        />
      </div>
    </Stack>
  );
}
