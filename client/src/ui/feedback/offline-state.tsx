import type { ReactNode } from 'react';
import styles from './offline-state.module.css';

export interface OfflineStateProps {
  /** For instance: no connection, the page is as of 19:42. */
  readonly title: ReactNode;
  /** What was kept and what happens with it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A strip under the header while there is no connection; the page below stays readable. */
export function OfflineState({ title, children, action }: OfflineStateProps) {
  return (
    <div className={styles.strip} role="status">
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div>{children}</div>}
      {action}
    </div>
  );
}
