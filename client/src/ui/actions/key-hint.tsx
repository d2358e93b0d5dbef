import type { ReactNode } from 'react';
import styles from './key-hint.module.css';

export interface KeyHintProps {
  /** What is printed on the key: a letter, or a sign where it is none. */
  readonly keyName: ReactNode;
  readonly children?: ReactNode;
}

export function KeyHint({ keyName, children }: KeyHintProps) {
  return (
    <span className={styles.hint}>
      <kbd className={styles.key}>{keyName}</kbd>
      {children}
    </span>
  );
}
