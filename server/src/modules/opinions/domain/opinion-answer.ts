import type { Components } from '@polylogue/shared/opinions/components';
import type { Smoothing } from '@polylogue/shared/opinions/number-of-groups';
import type { OpinionResult } from '@polylogue/shared/opinions/schemas';
import type { KeptAnomaly } from './anomaly-key.js';
import type { OpinionInputs } from './opinion-inputs.js';

/** The outline of a group by its letter's number. */
export interface GroupOutline {
  readonly id: number;
  readonly corners: readonly (readonly [x: number, y: number])[];
}

/** Components as plain lists, in the order of the statements of the result. */
export interface FlatComponents {
  readonly centre: readonly number[];
  readonly axes: readonly [readonly number[], readonly number[]];
}

/** The update before, as a computation takes it. */
export interface EarlierUpdate {
  readonly members: readonly string[];
  /** Under which letters people were last shown. */
  readonly letters: readonly (readonly [id: string, letter: number])[];
  readonly smoothing: Smoothing | null;
}

/** What is to be computed from the votes that a log holds. */
export interface OpinionTask {
  readonly seed: string;
  readonly inputs: OpinionInputs;
  readonly earlier: EarlierUpdate | null;
  /** Only votes given up to then, milliseconds since 1970; null: all. */
  readonly until: number | null;
}

/** What a computation found: plain data that can be sent and stored. */
export interface OpinionAnswer {
  readonly result: OpinionResult;
  readonly membership: readonly (readonly [id: string, group: number])[];
  readonly smoothing: Smoothing | null;
  readonly missing: { readonly people: number; readonly votes: number };
  readonly outlines: readonly GroupOutline[];
  readonly components: FlatComponents;
  readonly anomalies: readonly KeptAnomaly[];
}

export const flatComponents = ({ centre, axes }: Components): FlatComponents => ({
  centre: [...centre],
  axes: [[...axes[0]], [...axes[1]]],
});

/** What `flatComponents` made flat; what the axes explain is in the result. */
export const componentsFrom = ({ centre, axes }: FlatComponents): Components => ({
  centre: Float64Array.from(centre),
  axes: [Float64Array.from(axes[0]), Float64Array.from(axes[1])],
  explained: [0, 0],
});
