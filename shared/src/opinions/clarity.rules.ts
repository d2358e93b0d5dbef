/** Stability and silhouette below which a map is said to have no clear groups. */
export const LEAST_STABILITY = 0.5;
export const LEAST_SILHOUETTE = 0.25;
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
}

/** The clarity of a division by its figures. */
export function clarityOf({ silhouette, stability, isBeyondChance }: DivisionFigures): 'unclear' | 'fair' | 'firm' {
  if (!isBeyondChance || silhouette < LEAST_SILHOUETTE || (stability ?? 0) < LEAST_STABILITY) return 'unclear';
  return (stability ?? 0) < FIRM_STABILITY ? 'fair' : 'firm';
}
