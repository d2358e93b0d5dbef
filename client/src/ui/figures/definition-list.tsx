import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './definition-list.module.css';

export interface Definition {
  readonly key: string;
  readonly term: ReactNode;
  readonly description: ReactNode;
}

export interface DefinitionListProps {
  readonly items: readonly Definition[];
  /** rows: term and description in one line where there is room · figures: description at the end. */
  readonly layout?: 'rows' | 'figures' | undefined;
}

export function DefinitionList({ items, layout = 'rows' }: DefinitionListProps) {
  return (
    <dl className={classNames(styles.list, styles[layout])}>
      {items.map((item) => (
        <div key={item.key} className={styles.pair}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.description}>{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
