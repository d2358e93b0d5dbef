import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.js';

export interface RadioGroupProps
  extends Omit<ChoiceGroupProps, 'type' | 'isChecked' | 'isCheckedAtFirst' | 'onToggle'> {
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
}

/** One of several, as large tiles. */
export function RadioGroup({ value, defaultValue, onChange, ...rest }: RadioGroupProps) {
  return (
    <ChoiceGroup
      {...rest}
      type="radio"
      isChecked={value === undefined ? undefined : (option) => option === value}
      isCheckedAtFirst={(option) => option === defaultValue}
      onToggle={(option) => onChange?.(option)}
    />
  );
}
