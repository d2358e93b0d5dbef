import type { ElementType, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './state.module.css';

export interface EmptyStateProps {
  readonly title: ReactNode;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** What will come here, or why there is nothing. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, headingLevel = 2, children, action }: EmptyStateProps) {
  const Heading: ElementType = `h${headingLevel}`;
  return (
    <div className={styles.state}>
      <Heading className={classNames(styles.title, headingLevel > 2 && styles.within)}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div>{action}</div>}
    </div>
  );
}
