import { type ReactNode, useId } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './choice.module.css';
import { FieldError } from './field.js';

export interface FieldGroupTexts {
  readonly legend: ReactNode;
  readonly isLegendHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}

export interface FieldGroupProps extends FieldGroupTexts {
  readonly isDisabled?: boolean | undefined;
  /** question: the legend is what is asked, in the large serif. */
  readonly look?: 'plain' | 'question' | undefined;
  readonly children: ReactNode;
}

/** Controls under one legend, with hint and error tied to all of them. */
export function FieldGroup(props: FieldGroupProps) {
  const id = useId();
  const { legend, hint, error, look = 'plain' } = props;
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
        <div className={styles.groupHint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {hasError && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {props.children}
    </fieldset>
  );
}
