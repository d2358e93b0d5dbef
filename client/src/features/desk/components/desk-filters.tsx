import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { Select } from '../../../ui/forms/select.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden.js';
import styles from '../desk.module.css';
import { type DeskFilter, isOpen } from '../rules/desk-filter.rules.js';

export interface DeskFiltersProps {
  readonly filter: DeskFilter;
  readonly languages: readonly string[];
  /** Texts that the filter lets through. */
  readonly found: number;
  readonly onFilter: (filter: DeskFilter) => void;
}

const KINDS = ['statement', 'contribution'] as const;

/** Finds a text by its words, and for translators what is still to be done. */
export function DeskFilters({ filter, languages, found, onFilter }: DeskFiltersProps) {
  const { t, i18n } = useTranslation('desk');
  return (
    <div className={styles.filters}>
      <TextField
        type="search"
        label={t('filter.words')}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
      />
      <Select
        label={t('filter.kind')}
        value={filter.kind ?? ''}
        emptyLabel={t('filter.both')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`filter.${kind}`) }))}
        onChange={(event) => onFilter({ ...filter, kind: KINDS.find((kind) => kind === event.target.value) ?? null })}
      />
      {languages.length > 1 && (
        <Select
          label={t('filter.lacks')}
          value={filter.lacks ?? ''}
          emptyLabel={t('filter.any')}
          options={languages.map((lang) => ({ value: lang, label: languageName(lang, i18n.language) }))}
          onChange={(event) => onFilter({ ...filter, lacks: event.target.value === '' ? null : event.target.value })}
        />
      )}
      <VisuallyHidden role="status">{isOpen(filter) ? '' : t('filter.found', { count: found })}</VisuallyHidden>
    </div>
  );
}
