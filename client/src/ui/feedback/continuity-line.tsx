import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './continuity-line.module.css';

/** live: nothing is missing · catching-up: reading what was missed · stale: no line, the page is as of a time. */
export type Continuity = 'live' | 'catching-up' | 'stale';

export interface ContinuityLineProps {
  readonly state: Continuity;
  /** The state in words: the shape and colour only repeat it. */
  readonly children: ReactNode;
}

/** How fresh the page is; always in the header of whatever is live. */
export function ContinuityLine({ state, children }: ContinuityLineProps) {
  return (
    <span className={classNames(styles.line, styles[state])} role="status">
      <span className={styles.dot} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
