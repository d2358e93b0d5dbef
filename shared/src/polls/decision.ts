import { z } from 'zod';

/** A share as two whole numbers, so that it is compared without rounding: 2 of 3, 70 of 100. */
export const Share = z
  .strictObject({ of: z.int().min(1).max(100), out: z.int().min(1).max(100) })
  .refine(({ of, out }) => of <= out);
export type Share = z.infer<typeof Share>;

/** How many must take part: nobody asked, so many people, or so large a share of those who may vote. */
export const Quorum = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('people'), people: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('share'), share: Share }),
]);
export type Quorum = z.infer<typeof Quorum>;

/**
 * What carries a decision. `majority`: more than half; `share`: at least that share. `base`: votes cast for or against, votes cast
 * with abstentions, or all who may vote. `towns`: also in more than half of the towns that voted more must be for than against.
 */
export const Threshold = z.strictObject({
  kind: z.enum(['none', 'majority', 'share']),
  share: Share.nullable(),
  base: z.enum(['for_and_against', 'cast', 'eligible']),
  towns: z.boolean(),
});
export type Threshold = z.infer<typeof Threshold>;

/** Quorum and threshold of a poll. Compared in whole numbers. */
export const DecisionRule = z.strictObject({ quorum: Quorum, threshold: Threshold });
export type DecisionRule = z.infer<typeof DecisionRule>;

export const NO_DECISION: DecisionRule = {
  quorum: { kind: 'none' },
  threshold: { kind: 'none', share: null, base: 'for_and_against', towns: false },
};

/** Whether a decision is carried, and by how much. Figures are people. */
export const DecisionOutcome = z.object({
  quorum: z.object({ needed: z.int(), present: z.int(), isMet: z.boolean() }).nullable(),
  /** One entry an option that could carry: yes of a yes/no poll, else each option. */
  options: z.array(
    z.object({ optionId: z.string(), for: z.int(), base: z.int(), needed: z.int(), isReached: z.boolean() }),
  ),
  towns: z.object({ for: z.int(), of: z.int(), needed: z.int(), isReached: z.boolean() }).nullable(),
  /** Options that are carried: threshold, quorum and towns together. Null where the poll decides nothing. */
  carried: z.array(z.string()).nullable(),
});
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;
