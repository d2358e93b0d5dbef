import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { FieldGroup } from '../../../ui/forms/field-group.js';
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
        <FieldGroup legend={t('filter.alike')} hint={t('filter.alike_hint')}>
          <Cluster>
            {keys.map((key) => (
              <Checkbox
                key={key}
                label={nameOf(key)}
                checked={filter.alike.includes(key)}
                onChange={() => onChange({ ...filter, alike: toggled(filter.alike, key) })}
              />
            ))}
          </Cluster>
        </FieldGroup>
      )}
    </Stack>
  );
}

const toggled = (keys: readonly string[], key: string): string[] =>
  keys.includes(key) ? keys.filter((it) => it !== key) : [...keys, key];
