import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { FieldGroup, type FieldGroupTexts } from './field-group.js';

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Before the label: a Mark, for instance. */
  readonly start?: ReactNode;
  readonly lang?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface ChoiceGroupProps extends FieldGroupTexts {
  readonly type: 'radio' | 'checkbox';
  /** Name in the form; given by itself when no form is posted. */
  readonly name?: string | undefined;
  readonly options: readonly ChoiceOption[];
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** question: the legend is what is asked, in the large serif. */
  readonly look?: 'plain' | 'question' | undefined;
  readonly isChecked?: ((value: string) => boolean) | undefined;
  readonly isCheckedAtFirst?: ((value: string) => boolean) | undefined;
  readonly onToggle?: ((value: string, isChecked: boolean) => void) | undefined;
}

/** Large tiles over native inputs, so that they work in a plain form. Use RadioGroup or CheckboxGroup. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const id = useId();
  const { legend, isLegendHidden, hint, error, look, isDisabled, type, options, name = id } = props;
  return (
    <FieldGroup {...{ legend, isLegendHidden, hint, error, look, isDisabled }}>
      {options.map((option) => (
        <label key={option.value} className={styles.tile} lang={option.lang}>
          <input
            type={type}
            name={name}
            value={option.value}
            className={styles.box}
            required={type === 'radio' ? props.isRequired : undefined}
            disabled={option.isDisabled}
            checked={props.isChecked?.(option.value)}
            defaultChecked={props.isChecked === undefined ? props.isCheckedAtFirst?.(option.value) : undefined}
            onChange={(event) => props.onToggle?.(option.value, event.target.checked)}
          />
          {option.start}
          <span className={styles.words}>
            {option.label}
            {Boolean(option.hint) && <span className={styles.tileHint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
