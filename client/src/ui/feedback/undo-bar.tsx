import type { ReactNode } from 'react';
import { Button } from '../actions/button.js';
import styles from './undo-bar.module.css';

export interface UndoBarProps {
  /** What was done, for instance: the debate ended at 19:40. */
  readonly children: ReactNode;
  readonly undoLabel: string;
  readonly onUndo: () => void;
  readonly isBusy?: boolean | undefined;
  /** How long it can still be undone, in words; the owner takes the bar away when the time is over. */
  readonly remainingText?: string | undefined;
  /** Part of the time that is left, 0 to 1. */
  readonly fraction?: number | undefined;
}

/** Says what was done and takes it back; stands in the page, not over it. */
export function UndoBar({ children, undoLabel, onUndo, isBusy, remainingText, fraction }: UndoBarProps) {
  return (
    <div className={styles.bar}>
      <p className={styles.text} role="status">
        {children}
      </p>
      {remainingText !== undefined && <span className={styles.remaining}>{remainingText}</span>}
      <Button variant="line" size="small" onClick={onUndo} isBusy={isBusy}>
        {undoLabel}
      </Button>
      {fraction !== undefined && (
        <span className={styles.track} aria-hidden="true">
          <span style={{ width: `${Math.max(0, Math.min(1, fraction)) * 100}%` }} />
        </span>
      )}
    </div>
  );
}
