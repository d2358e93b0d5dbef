import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export interface TimelineItem {
  readonly key: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** done: a full dot · current: the step it stands at · next: a ring. */
  readonly state: 'done' | 'current' | 'next';
}

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** Says in words what the ring means, for screen readers. */
  readonly nextLabel?: string | undefined;
  readonly label?: string | undefined;
}

/** What happened and what is to come, top down. */
export function Timeline({ items, nextLabel, label }: TimelineProps) {
  return (
    <ol role="list" className={styles.timeline} aria-label={label}>
      {items.map((item) => (
        <li
          key={item.key}
          className={styles.item}
          data-state={item.state}
          aria-current={item.state === 'current' ? 'step' : undefined}
        >
          {item.state === 'next' && nextLabel !== undefined && <span className={styles.hidden}>{nextLabel} </span>}
          <span className={styles.title}>{item.title}</span>
          {item.detail !== undefined && <div className={styles.detail}>{item.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
