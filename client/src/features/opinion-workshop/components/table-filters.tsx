import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { CheckboxGroup } from '../../../ui/forms/checkbox-group.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { STATEMENT_KINDS, type TableFilter } from '../rules/table-choice.rules.js';

export interface TableFiltersProps {
  readonly filter: TableFilter;
  readonly onChange: (filter: TableFilter) => void;
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
}

/** Which statements stand in the table. */
export function TableFilters({ filter, onChange, keys, nameOf }: TableFiltersProps) {
  const { t } = useTranslation('opinion-workshop');
  return (
    <Stack>
      <Cluster align="end">
        <SegmentedChoice
          legend={t('filter.kind')}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind })}
          options={STATEMENT_KINDS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        <TextField
          type="search"
          label={t('filter.text')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </Cluster>
      {keys.length > 1 && (
        <CheckboxGroup
          legend={t('filter.alike')}
          hint={t('filter.alike_hint')}
          values={filter.alike}
          onChange={(alike) => onChange({ ...filter, alike })}
          options={keys.map((key) => ({ value: key, label: nameOf(key) }))}
        />
      )}
    </Stack>
  );
}
