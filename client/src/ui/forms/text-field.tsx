import type { ComponentProps } from 'react';
import { classNames } from '../theme/class-names.js';
import { Field, type FieldTexts } from './field.js';
import styles from './field.module.css';

export interface TextFieldProps extends ComponentProps<'input'>, FieldTexts {
  /** code: large spaced capitals, for a few characters read from a wall. */
  readonly look?: 'plain' | 'code' | undefined;
}

export function TextField({
  id,
  label,
  hint,
  error,
  optionalText,
  look = 'plain',
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {(wiring) => (
        <input
          type="text"
          {...(look === 'code' ? CODE_INPUT : {})}
          {...input}
          {...wiring}
          className={classNames(styles.control, look === 'code' && styles.code, className)}
        />
      )}
    </Field>
  );
}

// Telephones must not correct a code into a word.
const CODE_INPUT = {
  autoCapitalize: 'characters',
  autoCorrect: 'off',
  autoComplete: 'off',
  spellCheck: false,
} as const;
