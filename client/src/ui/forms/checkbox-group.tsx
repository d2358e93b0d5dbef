import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.js';

export interface CheckboxGroupProps
  extends Omit<ChoiceGroupProps, 'type' | 'isRequired' | 'isChecked' | 'isCheckedAtFirst' | 'onToggle'> {
  readonly values?: readonly string[] | undefined;
  readonly defaultValues?: readonly string[] | undefined;
  readonly onChange?: ((values: readonly string[]) => void) | undefined;
  /** No further tile can be ticked when so many are; say so in the hint. */
  readonly max?: number | undefined;
}

/** Any of several, as large tiles. `max` works where `values` is given. */
export function CheckboxGroup({ values, defaultValues = [], onChange, max, options, ...rest }: CheckboxGroupProps) {
  const isFull = max !== undefined && values !== undefined && values.length >= max;
  const toggle = (option: string, isChecked: boolean): void => {
    const others = (values ?? []).filter((value) => value !== option);
    onChange?.(isChecked ? [...others, option] : others);
  };
  return (
    <ChoiceGroup
      {...rest}
      type="checkbox"
      options={options.map((option) => ({
        ...option,
        isDisabled: option.isDisabled === true || (isFull && !values.includes(option.value)),
      }))}
      isChecked={values === undefined ? undefined : (option) => values.includes(option)}
      isCheckedAtFirst={(option) => defaultValues.includes(option)}
      onToggle={toggle}
    />
  );
}
