import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { widthOf } from './hue.js';
import styles from './countdown.module.css';

export interface CountdownProps {
  /** The time left, already formatted: 1:14. */
  readonly time: string;
  /** Beside it in words: left of 2:00, or paused. */
  readonly caption?: ReactNode;
  /** Name for screen readers. */
  readonly label: string;
  /** Part that is used up, 0 to 1; no bar when absent. */
  readonly fraction?: number | undefined;
  readonly state?: 'running' | 'paused' | 'over' | undefined;
  readonly size?: 'normal' | 'large' | undefined;
}

/** The face of a clock that someone else runs. Silent for screen readers: they ask when they want to know. */
export function Countdown({ time, caption, label, fraction, state = 'running', size = 'normal' }: CountdownProps) {
  return (
    <div className={classNames(styles.countdown, styles[state], styles[size])}>
      <div role="timer" aria-label={label} aria-live="off" className={styles.face}>
        <span className={styles.time}>{time}</span>
        {caption !== undefined && <span className={styles.caption}>{caption}</span>}
      </div>
      {fraction !== undefined && (
        <div className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ width: widthOf(fraction) }} />
        </div>
      )}
    </div>
  );
}
