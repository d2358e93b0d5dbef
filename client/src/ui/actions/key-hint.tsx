import type { ReactNode } from 'react';
import styles from './key-hint.module.css';

export interface KeyHintProps {
  /** What is printed on the key. */
  readonly keyName: string;
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
