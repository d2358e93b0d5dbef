/** Stability and silhouette below which a map is said to have no clear groups. */
export const LEAST_STABILITY = 0.5;
export const LEAST_SILHOUETTE = 0.25;
/** The same where the update before had clear groups: a little lower, so that a map near the bound does not come and go with each vote. */
export const STAYING_STABILITY = 0.4;
export const STAYING_SILHOUETTE = 0.2;
/** Stability from which groups are said to be firm. */
export const FIRM_STABILITY = 0.8;

/**
 * What a result is worth, to be said in a plain sentence: `nobody` has answered enough; all who have stand at one place (`alike`); there
 * are groups, but others would have come out with other people (`unclear`); groups that mostly (`fair`) or nearly always (`firm`) come out
 * the same; groups that were given, not computed (`given`).
 */
export const CLARITIES = ['nobody', 'alike', 'unclear', 'fair', 'firm', 'given'] as const;
export type Clarity = (typeof CLARITIES)[number];

/** What is known of a division. */
export interface DivisionFigures {
  readonly silhouette: number;
  /** Null where it could not be measured, which counts as none. */
  readonly stability: number | null;
  /** Whether votes hang together more than chance would make them; see `isBeyondChance`. */
  readonly isBeyondChance: boolean;
  /** Whether the update before had clear groups. */
  readonly wereClear: boolean;
}

/** The clarity of a division by its figures. */
export function clarityOf(figures: DivisionFigures): 'unclear' | 'fair' | 'firm' {
  const { silhouette, stability, isBeyondChance, wereClear } = figures;
  const [leastSilhouette, leastStability] = wereClear
    ? [STAYING_SILHOUETTE, STAYING_STABILITY]
    : [LEAST_SILHOUETTE, LEAST_STABILITY];
  if (!isBeyondChance || silhouette < leastSilhouette || (stability ?? 0) < leastStability) return 'unclear';
  return (stability ?? 0) < FIRM_STABILITY ? 'fair' : 'firm';
}
