import { type ReactNode, useId } from 'react';
import { Sign } from '../actions/sign.js';
import { classNames } from '../theme/class-names.js';
import styles from './field.module.css';

export interface FieldTexts {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; shown with a sign and tied to the control. */
  readonly error?: ReactNode;
  /** Word behind the label of a field that may stay empty. */
  readonly optionalText?: string | undefined;
}

/** What the control inside a field must carry. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldTexts {
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
  /** After the control: a counter. */
  readonly after?: ReactNode;
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** Label, hint, error and control in the order in which they are read. */
export function Field({ id, label, hint, error, optionalText, after, lang, className, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const hasError = Boolean(error);
  const described = [hasError && errorId, Boolean(hint) && hintId].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, className)} lang={lang}>
      <label className={styles.label} htmlFor={controlId}>
        {label}
        {optionalText !== undefined && <span className={styles.optional}> {optionalText}</span>}
      </label>
      {Boolean(hint) && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      {hasError && <FieldError id={errorId}>{error}</FieldError>}
      {children({
        id: controlId,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError ? true : undefined,
      })}
      {after}
    </div>
  );
}

export interface FieldErrorProps {
  readonly id: string;
  readonly children: ReactNode;
}

export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p className={styles.error} id={id}>
      <Sign name="warning" />
      <span>{children}</span>
    </p>
  );
}
