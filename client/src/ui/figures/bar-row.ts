import type { ReactNode } from 'react';
import type { Fill } from './hue.js';

export interface BarSegment {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly valueText: string;
  readonly fill: Fill;
}

export interface BarRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly lang?: string | undefined;
  readonly value: number;
  readonly valueText: string;
  /** The base in words: of 401. */
  readonly baseText?: string | undefined;
  readonly fill?: Fill | undefined;
  /** Parts that add up to the value; the same keys in each row. */
  readonly segments?: readonly BarSegment[] | undefined;
}
