import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './line-list.module.css';

export interface LineListProps extends ComponentProps<'ol'> {
  /** Numbered in the serif, for queues and orders. */
  readonly isNumbered?: boolean | undefined;
}

/** Rows parted by lines. */
export function LineList({ isNumbered = false, className, ...rest }: LineListProps) {
  // The role stays even where Safari drops it from lists without bullets.
  return <ol role="list" {...rest} className={classNames(styles.list, isNumbered && styles.numbered, className)} />;
}

export interface LineRowProps extends Omit<ComponentProps<'li'>, 'title'> {
  /** Before the text: a mark, an avatar, a sign. */
  readonly start?: ReactNode;
  readonly title: ReactNode;
  /** A second, quieter line. */
  readonly detail?: ReactNode;
  /** At the end of the row: a figure, a word, a button. */
  readonly end?: ReactNode;
  readonly isStrong?: boolean | undefined;
  /** now: an amber edge · done: quieter, still readable. */
  readonly state?: 'normal' | 'now' | 'done' | undefined;
}

export function LineRow({ start, title, detail, end, isStrong, state = 'normal', className, ...rest }: LineRowProps) {
  return (
    <li
      aria-current={state === 'now' ? 'true' : undefined}
      {...rest}
      className={classNames(styles.row, styles[state], isStrong === true && styles.isStrong, className)}
    >
      {start !== undefined && <div className={styles.start}>{start}</div>}
      <div className={styles.text}>
        <div className={styles.title}>{title}</div>
        {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </li>
  );
}
