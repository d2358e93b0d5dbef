import { z } from 'zod';

/** Who gets a fact. A fact for staff reaches others as `withheld`, so that their sequence has no gap. */
export const Audience = z.enum(['everyone', 'staff']);
export type Audience = z.infer<typeof Audience>;

/** Schema of one kind of fact: its type and payload; `seq` and `at` are the log's. */
export const defineFact = <const T extends string, P extends z.ZodType>(type: T, payload: P) =>
  z.object({ seq: z.int().positive(), at: z.iso.datetime({ offset: true }), type: z.literal(type), payload });
