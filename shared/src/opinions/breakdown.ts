import { z } from 'zod';
import { StatementId } from '../kernel/ids.js';

/** What voters can be told apart by beside their group: the town of a vote, the language and the role of a person. */
export const BREAKDOWNS = ['town', 'lang', 'role'] as const;
export const Breakdown = z.enum(BREAKDOWNS);
export type Breakdown = z.infer<typeof Breakdown>;

/** People; null where fewer than 5 stand behind the figure, or where it would give such a one away. */
const cell = z.int().nonnegative().nullable();
const count = z.int().nonnegative();

/** Votes on one statement of those with one key. */
export const BreakdownCell = z.object({ n: cell, agree: cell, disagree: cell, pass: cell });
export type BreakdownCell = z.infer<typeof BreakdownCell>;

/** Votes on the published statements of a dialogue as they stand now, told apart by town, language or role. */
export const VoteBreakdown = z.object({
  by: Breakdown,
  /** Towns (`none`: without one), languages or roles, in their order. One of which nothing may be shown is left out. */
  keys: z.array(z.string()),
  statements: z.array(
    z.object({
      statementId: StatementId,
      agree: count,
      disagree: count,
      pass: count,
      /** One for each key, in their order. */
      cells: z.array(BreakdownCell),
    }),
  ),
});
export type VoteBreakdown = z.infer<typeof VoteBreakdown>;
