import type { ReactNode } from 'react';
import styles from './ballot-view.module.css';

export interface LeftLineProps {
  /** What is spent and left; told to listeners whenever it changes. */
  readonly text: string;
  readonly children?: ReactNode;
}

/** The running total of a ballot on which something is shared out; stays in sight while the options scroll by. */
export function LeftLine({ text, children }: LeftLineProps) {
  return (
    <div className={styles.left}>
      <p role="status">{text}</p>
      {children}
    </div>
  );
}
