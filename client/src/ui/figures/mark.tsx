import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { fillStyle } from './hue.js';
import styles from './mark.module.css';

export interface MarkProps {
  /** Two, at most three letters: colour is never alone. */
  readonly letters: string;
  /** Index of the hue, from 0 on. */
  readonly hue: number;
  /** Full name, read out; leave it away where the name stands beside. */
  readonly name?: string | undefined;
}

/** A letter mark in its hue. Grows with the text around it. */
export function Mark({ letters, hue, name }: MarkProps) {
  return (
    <span
      className={styles.mark}
      style={fillStyle(hue)}
      data-print="exact"
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    >
      {letters}
    </span>
  );
}

export interface MarkedNameProps extends Omit<MarkProps, 'name'> {
  /** The name, or name and figure. */
  readonly children: ReactNode;
  readonly isStrong?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Mark and name in one line. */
export function MarkedName({ letters, hue, children, isStrong = false, className }: MarkedNameProps) {
  return (
    <span className={classNames(styles.named, isStrong && styles.strong, className)}>
      <Mark letters={letters} hue={hue} />
      <span className={styles.name}>{children}</span>
    </span>
  );
}

export interface AvatarProps {
  readonly initials: string;
  readonly hue: number;
  readonly size?: 'normal' | 'large' | undefined;
}

/** A round face of initials; decoration beside the name. */
export function Avatar({ initials, hue, size = 'normal' }: AvatarProps) {
  return (
    <span
      className={classNames(styles.avatar, styles[size])}
      style={fillStyle(hue)}
      aria-hidden="true"
      data-print="exact"
    >
      {initials}
    </span>
  );
}
