import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './big-figure.module.css';

export interface BigFigureProps {
  /** The figure, already formatted. */
  readonly value: string;
  /** Its base, always: of 401. */
  readonly base: ReactNode;
  /** What is counted, above or in the sentence around it. */
  readonly label?: ReactNode;
  readonly size?: 'normal' | 'large' | undefined;
}

/** A large figure with its small base. */
export function BigFigure({ value, base, label, size = 'normal' }: BigFigureProps) {
  return (
    <p className={classNames(styles.figure, styles[size])}>
      {label !== undefined && <span className={styles.label}>{label} </span>}
      <span className={styles.value}>{value}</span> <span className={styles.base}>{base}</span>
    </p>
  );
}
