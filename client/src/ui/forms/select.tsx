import type { ComponentProps } from 'react';
import { classNames } from '../theme/class-names.js';
import { Field, type FieldTexts } from './field.js';
import styles from './field.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'children'>, FieldTexts {
  readonly options: readonly SelectOption[];
  /** First, empty entry that asks to choose. */
  readonly emptyLabel?: string | undefined;
}

/** The browser's own list: it is what a telephone and its reader know best. */
export function Select({
  id,
  label,
  hint,
  error,
  optionalText,
  options,
  emptyLabel,
  className,
  ...select
}: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {(wiring) => (
        <select {...select} {...wiring} className={classNames(styles.control, styles.select, className)}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
