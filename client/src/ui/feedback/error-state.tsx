import type { ElementType, ReactNode } from 'react';
import { Button } from '../actions/button.js';
import styles from './state.module.css';

export interface ErrorStateProps {
  readonly title: ReactNode;
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined;
  /** What happened to what the person was doing, and what they can do. */
  readonly children?: ReactNode;
  readonly retryLabel?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly isRetrying?: boolean | undefined;
  readonly action?: ReactNode;
}

/** A view that could not be shown. */
export function ErrorState(props: ErrorStateProps) {
  const { title, headingLevel = 2, children, retryLabel, onRetry, isRetrying, action } = props;
  const Heading: ElementType = `h${headingLevel}`;
  return (
    <div className={styles.state} role="alert">
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      <div className={styles.actions}>
        {retryLabel !== undefined && (
          <Button variant="line" onClick={onRetry} isBusy={isRetrying}>
            {retryLabel}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}
