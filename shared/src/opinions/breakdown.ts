import { z } from 'zod';
import { StatementId } from '../kernel/ids.js';

/** What voters can be told apart by beside their group: the town of a vote, the language and the role of a person. */
export const BREAKDOWNS = ['town', 'lang', 'role'] as const;
export const Breakdown = z.enum(BREAKDOWNS);
export type Breakdown = z.infer<typeof Breakdown>;

/** People; null where fewer than 5 stand behind the figure, or where it would give such a one away. */
const cell = z.int().nonnegative().nullable();
const count = z.int().nonnegative();

/** Votes on one statement of those with one key, and to how many of these it matters. */
export const BreakdownCell = z.object({ n: cell, agree: cell, disagree: cell, pass: cell, important: cell });
export type BreakdownCell = z.infer<typeof BreakdownCell>;

/** Most columns a target can be entered for. */
const MOST_TARGETS = 100;
/** Two columns at least: one alone weighs the same whatever its target. */
const LEAST_TARGETS = 2;

/** What columns are to count for, by key, as staff entered it: inhabitants, or anything in proportion to them; 2 to 100 above 0. */
export const WeightTargets = z
  .record(z.string().min(1).max(64), z.number().min(0).max(1e9))
  .refine((targets) => Object.keys(targets).length <= MOST_TARGETS)
  .refine((targets) => Object.values(targets).filter((target) => target > 0).length >= LEAST_TARGETS);
export type WeightTargets = z.infer<typeof WeightTargets>;

/** Votes on the published statements of a dialogue as they stand now, told apart by town, language or role. */
export const VoteBreakdown = z.object({
  by: Breakdown,
  /** Towns (`none`: without one), languages or roles, in their order. One of which nothing may be shown is left out. */
  keys: z.array(z.string()),
  /** For the weighted figures (`weightedAgreement`); null: each column alike. */
  targets: WeightTargets.nullable(),
  statements: z.array(
    z.object({
      statementId: StatementId,
      agree: count,
      disagree: count,
      pass: count,
      important: count,
      /** One for each key, in their order. */
      cells: z.array(BreakdownCell),
    }),
  ),
});
export type VoteBreakdown = z.infer<typeof VoteBreakdown>;
