import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { classNames } from '../theme/class-names.js';
import { Field, type FieldTexts } from './field.js';
import styles from './file-field.module.css';
import controls from './field.module.css';

export interface FileFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'>, FieldTexts {
  readonly onFile: (file: File) => void;
}

/**
 * A file, chosen or dropped: the browser's own control, large enough to be aimed at. Empty again after each file, so that the same one can be
 * taken once more after it was put right.
 */
export function FileField({ id, label, hint, error, optionalText, onFile, className, ...input }: FileFieldProps) {
  const [isOver, setOver] = useState(false);
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    setOver(false);
    if (file === undefined) return;
    onFile(file);
    event.target.value = '';
  };
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {(wiring) => (
        <input
          {...input}
          {...wiring}
          type="file"
          data-over={isOver}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={take}
          className={classNames(controls.control, styles.file, className)}
        />
      )}
    </Field>
  );
}
