import { z } from 'zod';
import { PollOptionId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { citizenLine, citizenText } from '../kernel/text.rules.js';

/** Most options of one poll. */
export const MOST_OPTIONS = 150;

/**
 * What one ballot says. `blank` is handed in on purpose: it counts for turnout and quorum, never for an option. `scores` holds whole numbers
 * by option: scores, grades (0 is the best), points, votes (quadratic), dates (2 yes, 1 if need be, 0 no); an option left out is
 * missing. `value` is a step of a scale or a number in its smallest steps; null is "no opinion".
 */
export const Marks = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('picks'), picks: z.array(PollOptionId).max(MOST_OPTIONS) }),
  z.strictObject({ form: z.literal('ranking'), ranking: z.array(PollOptionId).max(MOST_OPTIONS) }),
  z.strictObject({ form: z.literal('scores'), scores: z.record(PollOptionId, z.int().min(-10_000).max(10_000)) }),
  z.strictObject({ form: z.literal('value'), value: z.int().nullable() }),
  z.strictObject({ form: z.literal('text'), text: citizenText(500), lang: LanguageTag }),
  z.strictObject({ form: z.literal('words'), words: z.array(citizenLine(40)).max(10), lang: LanguageTag }),
  z.strictObject({ form: z.literal('blank') }),
]);
export type Marks = z.infer<typeof Marks>;
export type MarksForm = Marks['form'];
