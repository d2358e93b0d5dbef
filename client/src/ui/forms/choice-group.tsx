import { type ReactNode, useId } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './choice.module.css';
import { FieldError } from './field.js';

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Before the label: a Mark, for instance. */
  readonly start?: ReactNode;
  readonly lang?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface ChoiceGroupTexts {
  readonly legend: ReactNode;
  readonly isLegendHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}

export interface ChoiceGroupProps extends ChoiceGroupTexts {
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
  const { legend, hint, error, type, look = 'plain', options, name = id } = props;
  const hasError = Boolean(error);
  const described = [hasError && `${id}-error`, Boolean(hint) && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={styles.group}
      disabled={props.isDisabled}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className={classNames(styles.legend, styles[look], props.isLegendHidden === true && styles.hidden)}>
        {legend}
      </legend>
      {Boolean(hint) && (
        <p className={styles.groupHint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {hasError && <FieldError id={`${id}-error`}>{error}</FieldError>}
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
    </fieldset>
  );
}
