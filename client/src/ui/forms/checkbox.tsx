import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './choice.module.css';
import { FieldError } from './field.js';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}

export function Checkbox({ id, label, hint, error, className, ...input }: CheckboxProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const hasError = Boolean(error);
  const described = [hasError && errorId, Boolean(hint) && hintId].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.single, className)}>
      {hasError && <FieldError id={errorId}>{error}</FieldError>}
      <label className={styles.line} htmlFor={controlId}>
        <input
          {...input}
          type="checkbox"
          id={controlId}
          className={styles.box}
          aria-describedby={described === '' ? undefined : described}
          aria-invalid={hasError ? true : undefined}
        />
        <span className={styles.words}>{label}</span>
      </label>
      {Boolean(hint) && (
        <p className={styles.lineHint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
