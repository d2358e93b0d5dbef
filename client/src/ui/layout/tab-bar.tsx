import { type OnNavigate, followLink } from './follow-link.js';
import styles from './tab-bar.module.css';

export interface TabBarItem {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean | undefined;
  /** A short count beside the label, already formatted. */
  readonly badge?: string | undefined;
}

export interface TabBarProps {
  /** Name of the navigation for screen readers. */
  readonly label: string;
  readonly items: readonly TabBarItem[];
  readonly onNavigate?: OnNavigate | undefined;
}

/** The ways through a room: at the bottom of a phone, under the header on wide screens. Put it after `HeaderBar`. */
export function TabBar({ label, items, onNavigate }: TabBarProps) {
  return (
    <nav className={styles.bar} aria-label={label} data-print="no">
      {items.map((item) => (
        <a
          key={item.href}
          className={styles.item}
          href={item.href}
          aria-current={item.isCurrent === true ? 'page' : undefined}
          onClick={followLink(onNavigate, item.href)}
        >
          {item.label}
          {item.badge !== undefined && <span className={styles.badge}>{item.badge}</span>}
        </a>
      ))}
    </nav>
  );
}
