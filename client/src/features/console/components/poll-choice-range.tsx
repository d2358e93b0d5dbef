import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/forms/select.js';
import { Stack } from '../../../ui/layout/stack.js';
import type { PollForm } from '../rules/poll-form.rules.js';

export interface PollChoiceRangeProps {
  readonly form: PollForm;
  readonly onChange: (part: Pick<PollForm, 'min'> | Pick<PollForm, 'max'>) => void;
}

/** How many options one person may choose in a poll with several choices. */
export function PollChoiceRange({ form, onChange }: PollChoiceRangeProps) {
  const { t } = useTranslation('console');
  const counts = form.options.map((_, i) => ({ value: String(i + 1), label: String(i + 1) }));
  return (
    <Stack gap="small">
      <Select
        label={t('poll_form.min')}
        value={String(form.min)}
        options={counts}
        onChange={(event) => onChange({ min: Number(event.target.value) })}
      />
      <Select
        label={t('poll_form.max')}
        value={String(Math.min(form.max, form.options.length))}
        options={counts}
        onChange={(event) => onChange({ max: Number(event.target.value) })}
      />
    </Stack>
  );
}
