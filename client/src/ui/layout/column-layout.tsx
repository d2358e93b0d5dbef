import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './column-layout.module.css';

export interface ColumnLayoutProps {
  readonly children: ReactNode;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  /** Names of the side columns for screen readers. */
  readonly startLabel?: string | undefined;
  readonly endLabel?: string | undefined;
  /** desk: up to three columns with lines between them, each scrolls · document: text with a margin beside it. */
  readonly kind?: 'desk' | 'document' | undefined;
  /** On narrow screens the start column comes before the middle unless it says otherwise. */
  readonly isMiddleFirst?: boolean | undefined;
}

export function ColumnLayout({
  children,
  start,
  end,
  startLabel,
  endLabel,
  kind = 'document',
  isMiddleFirst = false,
}: ColumnLayoutProps) {
  return (
    <div
      className={classNames(
        styles.columns,
        styles[kind],
        start !== undefined && styles.withStart,
        end !== undefined && styles.withEnd,
        isMiddleFirst && styles.middleFirst,
      )}
    >
      {start !== undefined && (
        <section className={styles.start} aria-label={startLabel}>
          {start}
        </section>
      )}
      <div className={styles.middle}>{children}</div>
      {end !== undefined && (
        <aside className={styles.end} aria-label={endLabel}>
          {end}
        </aside>
      )}
    </div>
  );
}
