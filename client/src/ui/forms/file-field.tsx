import { type ComponentProps, useState } from 'react';
import { classNames } from '../theme/class-names.js';
import { Field, type FieldTexts } from './field.js';
import styles from './file-field.module.css';
import controls from './field.module.css';

export interface FileFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'>, FieldTexts {
  readonly onPick: (files: readonly File[]) => void;
}

/** Files, chosen or dropped: the browser's own control, large enough to be aimed at. */
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
  const [isOver, setOver] = useState(false);
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {(wiring) => (
        <input
          {...input}
          {...wiring}
          type="file"
          data-over={isOver}
          className={classNames(controls.control, styles.file, className)}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onClick={(event) => {
            // Without this the same file, put right meanwhile, could not be picked again.
            event.currentTarget.value = '';
            onClick?.(event);
          }}
          onChange={(event) => {
            setOver(false);
            onPick([...(event.currentTarget.files ?? [])]);
          }}
        />
      )}
    </Field>
  );
}
