import { type ReactNode, useId } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './radio-grid.module.css';

export interface RadioGridRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface RadioGridColumn {
  readonly value: string;
  readonly label: ReactNode;
  /** Before the label: a Sign, for instance. */
  readonly start?: ReactNode;
}

export interface RadioGridProps {
  readonly rows: readonly RadioGridRow[];
  readonly columns: readonly RadioGridColumn[];
  /** The column chosen in a row; undefined where none is. */
  readonly valueOf: (row: string) => string | undefined;
  readonly onChange: (row: string, value: string) => void;
  /** words: the answers below one another, side by side where there is room · figures: small tiles that wrap. */
  readonly look?: 'words' | 'figures' | undefined;
}

/** The same answers for each of several things: one card a thing, so that nobody has to look up a column. */
export function RadioGrid({ rows, columns, valueOf, onChange, look = 'words' }: RadioGridProps) {
  const id = useId();
  return (
    <div className={classNames(styles.grid, styles[look])}>
      {rows.map((row) => (
        <div
          key={row.key}
          role="radiogroup"
          aria-labelledby={`${id}-${row.key}`}
          aria-describedby={row.hint ? `${id}-${row.key}-hint` : undefined}
          className={styles.row}
        >
          <div className={styles.label} id={`${id}-${row.key}`}>
            {row.label}
          </div>
          {Boolean(row.hint) && (
            <div className={styles.hint} id={`${id}-${row.key}-hint`}>
              {row.hint}
            </div>
          )}
          <div className={styles.answers}>
            {columns.map(({ value, label, start }) => (
              <label key={value} className={styles.answer}>
                <input
                  type="radio"
                  name={`${id}-${row.key}`}
                  value={value}
                  checked={valueOf(row.key) === value}
                  onChange={() => onChange(row.key, value)}
                />
                {start}
                <span>{label}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
