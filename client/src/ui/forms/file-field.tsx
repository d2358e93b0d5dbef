import type { ComponentProps } from 'react';
import { classNames } from '../theme/class-names.js';
import { Field, type FieldTexts } from './field.js';
import styles from './field.module.css';

export interface FileFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'>, FieldTexts {
  readonly onPick: (files: readonly File[]) => void;
}

/** The browser's own choice of files, into which files can be dropped too. */
export function FileField({
  id,
  label,
  hint,
  error,
  optionalText,
  className,
  onPick,
  onClick,
  ...input
}: FileFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {(wiring) => (
        <input
          {...input}
          {...wiring}
          type="file"
          className={classNames(styles.control, styles.file, className)}
          onClick={(event) => {
            // Without this the same file, put right meanwhile, could not be picked again.
            event.currentTarget.value = '';
            onClick?.(event);
          }}
          onChange={(event) => onPick([...(event.currentTarget.files ?? [])])}
        />
      )}
    </Field>
  );
}
