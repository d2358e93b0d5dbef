import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { type Fill, fillStyle, widthOf } from './hue.js';
import styles from './meter.module.css';

export interface MeterProps {
  /** Name for screen readers, and shown above unless hidden. */
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  /** 0 to 1. */
  readonly fraction: number;
  /** The figure in words, for instance 9:40 of 12:00; shown at the end of the label's line. */
  readonly valueText: string;
  readonly fill?: Fill | undefined;
  readonly start?: ReactNode;
}

/** One amount against a whole. */
export function Meter({ label, isLabelHidden = false, fraction, valueText, fill = 'ink', start }: MeterProps) {
  return (
    <div className={styles.meter}>
      {!isLabelHidden && (
        <div className={styles.line} aria-hidden="true">
          {start}
          <span>{label}</span>
          <span className={styles.value}>{valueText}</span>
        </div>
      )}
      <div
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(fraction * 100)}
        aria-valuetext={valueText}
        data-print="exact"
      >
        <span className={styles.bar} style={{ ...fillStyle(fill), width: widthOf(fraction) }} />
      </div>
    </div>
  );
}

export interface ProgressBarProps {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  /** 0 to 1; null where nobody knows how much there is. */
  readonly fraction: number | null;
  readonly valueText: string;
}

/** How far something has come, such as answers given of answers to give. */
export function ProgressBar({ label, isLabelHidden = false, fraction, valueText }: ProgressBarProps) {
  const isKnown = fraction !== null;
  return (
    <div className={styles.meter}>
      <div className={classNames(styles.line, isLabelHidden && styles.onlyValue)} aria-hidden="true">
        {!isLabelHidden && <span>{label}</span>}
        <span className={styles.value}>{valueText}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={isKnown ? Math.round(fraction * 100) : undefined}
        aria-valuetext={valueText}
      >
        <span
          className={classNames(styles.bar, !isKnown && styles.unknown)}
          style={isKnown ? { ...fillStyle('action'), width: widthOf(fraction) } : undefined}
        />
      </div>
    </div>
  );
}
