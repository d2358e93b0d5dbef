import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '../../ui/forms/checkbox-group.js';
import type { ChoiceOption } from '../../ui/forms/choice-group.js';
import { FieldGroup } from '../../ui/forms/field-group.js';
import { Meter } from '../../ui/figures/meter.js';
import { readableMoney } from '../poll-view/value-words.rules.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps, FormOf } from './field-props.js';
import { LeftLine } from './left-line.js';
import { NameText } from './name-text.js';
import { budgetState } from './sharing.rules.js';

/** Projects with their costs; what is spent and left is always in sight, and what no longer fits is said so. */
export function BudgetFields({
  poll,
  nameOf,
  group,
  draft,
  onDraft,
  form,
}: FieldProps<'picks'> & { readonly form: FormOf<'budget'> }) {
  const { t, i18n } = useTranslation(BALLOT);
  const money = (amount: number): string => readableMoney(amount, form.currency, i18n.language);
  const { spent, left, tooDear } = budgetState(poll, form, draft.picks);
  const total = money(form.total);
  const isWithin = form.ballot === 'within';
  const options = poll.options.map(({ id, cost }): ChoiceOption => {
    const isTooDear = tooDear.has(id);
    return {
      value: id,
      label: <NameText name={nameOf(id)} />,
      hint: isTooDear ? t('budget.too_dear', { cost: money(cost ?? 0), left: money(left) }) : money(cost ?? 0),
      isDisabled: isTooDear,
    };
  });
  const words = isWithin
    ? t('budget.spent_left', { spent: money(spent), left: money(left), total })
    : t('budget.spent_any', { spent: money(spent), total });
  return (
    <FieldGroup {...group} hint={t(isWithin ? 'budget.hint_within' : 'budget.hint_any', { total })}>
      <LeftLine text={words}>
        {isWithin && (
          <Meter
            label={t('budget.spent')}
            isLabelHidden
            fraction={Math.min(1, spent / form.total)}
            valueText={words}
            fill="action"
          />
        )}
      </LeftLine>
      <CheckboxGroup
        legend={t('budget.projects')}
        isLegendHidden
        options={options}
        values={draft.picks}
        onChange={(picks) => onDraft({ form: 'picks', picks })}
      />
    </FieldGroup>
  );
}
