import type { ReactNode } from 'react';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

export interface FoldedPartProps {
  readonly heading: string;
  /** What holds while it stays folded. */
  readonly summary?: string | undefined;
  /** Opened by itself, because something in it is not right. */
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** What most people never need: its present state in one line, the rest when asked for. */
export function FoldedPart({ heading, summary, isOpen, children }: FoldedPartProps) {
  return (
    <details className={styles.fold} open={isOpen === true ? true : undefined}>
      <summary>
        <strong>{heading}</strong>
        {summary !== undefined && <span className={styles.foldSummary}>{summary}</span>}
      </summary>
      <Stack gap="normal">{children}</Stack>
    </details>
  );
}
