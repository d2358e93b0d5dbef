import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { widthOf } from './hue.js';
import styles from './countdown.module.css';

export interface CountdownProps {
  /** The time left, already formatted: 1:14. */
  readonly time: string;
  /** Beside it in words: left of 2:00, or paused. */
  readonly caption?: ReactNode;
  /** Before the time in the same line: who speaks. */
  readonly start?: ReactNode;
  /** Name for screen readers. */
  readonly label: string;
  /** Part that is used up, 0 to 1; no bar when absent. */
  readonly fraction?: number | undefined;
  readonly state?: 'running' | 'paused' | 'over' | undefined;
  readonly size?: 'normal' | 'large' | undefined;
}

/** The face of a clock that someone else runs. Silent for screen readers: they ask when they want to know. */
export function Countdown(props: CountdownProps) {
  const { time, caption, start, label, fraction, state = 'running', size = 'normal' } = props;
  return (
    <div className={classNames(styles.countdown, styles[state], styles[size])}>
      <div className={styles.line}>
        {start}
        <div
          role="timer"
          aria-label={label}
          aria-live="off"
          className={classNames(styles.face, start !== undefined && styles.atEnd)}
        >
          <span className={styles.time}>{time}</span>
          {caption !== undefined && <span className={styles.caption}>{caption}</span>}
        </div>
      </div>
      {fraction !== undefined && (
        <div className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ width: widthOf(fraction) }} />
        </div>
      )}
    </div>
  );
}
