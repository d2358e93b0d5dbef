import { z } from 'zod';
import { LocalText } from '../kernel/locale.js';
import { Instant } from '../kernel/time.js';
import { CLARITIES } from '../opinions/clarity.rules.js';
import { LEAST_SHOWN } from '../opinions/live.js';

/** People; null where the votes of the groups are hidden (`hideSmallGroups`). */
const people = z.int().nonnegative().nullable();

/** What one opinion group said of a statement. */
export const GroupFigures = z.object({
  /** The number of the group: 0 is A. */
  id: z.int().nonnegative(),
  /** As staff called it when the figures were taken; null: its letter. */
  name: LocalText.nullable(),
  /** People in the group, whether they voted on the statement or not. */
  size: z.int().min(LEAST_SHOWN),
  n: people,
  agree: people,
  disagree: people,
  pass: people,
});
export type GroupFigures = z.infer<typeof GroupFigures>;

/** The update of the groups that figures are from: enough to find it and to compute it again. */
export const FiguresUpdate = z.object({
  version: z.int().positive(),
  /** Votes up to here are counted. */
  at: Instant,
  /** SHA-256 (hex) of what it was computed from. */
  inputHash: z.string(),
  method: z.string(),
  clarity: z.enum(CLARITIES),
  /** Share of the groups that comes out again with half of the people, about 0 to 1; null where it was not measured. */
  stability: z.number().nullable(),
  /** People whom staff had left out of it. */
  excluded: z.int().nonnegative(),
});
export type FiguresUpdate = z.infer<typeof FiguresUpdate>;

/** What the opinion groups said of a statement, as of one update. Totals and towns beside it are as of the freeze. */
export const OpinionFigures = z.object({
  update: FiguresUpdate,
  /** By letter; of all groups that may be shown. */
  groups: z.array(GroupFigures).min(2),
  /** Group-informed consensus (product form), 0 to 1; null where the votes of the groups are hidden: it would tell of them. */
  consensus: z.number().nullable(),
  /** What the statement is ranked by, 0 to 1 (`consensusScore`); null as above. */
  score: z.number().nullable(),
  /** Whether enough people of each group had answered for the rank to mean something. */
  hasSupport: z.boolean(),
});
export type OpinionFigures = z.infer<typeof OpinionFigures>;
