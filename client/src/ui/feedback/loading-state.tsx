import { VisuallyHidden } from '../layout/visually-hidden.js';
import { classNames } from '../theme/class-names.js';
import styles from './loading-state.module.css';

export interface LoadingStateProps {
  readonly label: string;
  /** What will stand here, so that nothing moves when it comes. */
  readonly shape?: 'lines' | 'rows' | 'card' | 'figure' | undefined;
  readonly count?: number | undefined;
}

/** Where the content will be, in quiet shapes. Nothing turns. */
export function LoadingState({ label, shape = 'lines', count = 3 }: LoadingStateProps) {
  return (
    <div className={styles.loading} role="status" aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={classNames(styles.bone, styles[shape])} aria-hidden="true" />
      ))}
    </div>
  );
}
