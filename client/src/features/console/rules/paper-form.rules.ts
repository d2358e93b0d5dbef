import type { PollKind } from '@polylogue/shared/polls/forms';
import { Marks } from '@polylogue/shared/polls/marks';
import { PaperDraft, type Pile, type PollOption } from '@polylogue/shared/polls/schemas';
import { z } from 'zod';
import { wholeOf } from './poll-form.rules.js';

/** A pile while it is typed: what its papers say, and how many there are. */
const TypedPile = z.object({ marks: Marks, count: z.string() });
export type TypedPile = z.infer<typeof TypedPile>;

/** Paper ballots of a hall while they are typed; kept over a reload, because nobody wants to count them again. */
export const TypedPaper = z.object({
  /** By option id; for kinds where each paper names one option. */
  counts: z.record(z.string(), z.string()),
  piles: z.array(TypedPile),
  blank: z.string(),
  invalid: z.string(),
  note: z.string(),
});
export type TypedPaper = z.infer<typeof TypedPaper>;

export const EMPTY_PAPER: TypedPaper = { counts: {}, piles: [], blank: '', invalid: '', note: '' };

/** Each paper names one option: then one count an option is all there is to enter. */
export const isCountedByOption = (kind: PollKind): boolean => kind === 'yes_no' || kind === 'single';

export type PaperFault = 'count' | 'nothing' | 'note';

/** What is sent, or what is missing. Empty counts are nought; piles of nought are left out; a note is always asked for. */
export function toPaper(
  typed: TypedPaper,
  townId: string,
  options: readonly Pick<PollOption, 'id'>[],
): { paper: z.output<typeof PaperDraft> } | { fault: PaperFault } {
  const counted: TypedPile[] = options.map(({ id }) => ({
    marks: { form: 'picks', picks: [id] },
    count: typed.counts[id] ?? '',
  }));
  const all = [...counted, ...typed.piles].map(({ marks, count }) => ({ marks, count: countOf(count) }));
  const blank = countOf(typed.blank);
  const invalid = countOf(typed.invalid);
  if (blank === null || invalid === null || all.some(({ count }) => count === null)) return { fault: 'count' };
  const piles = all.filter((pile): pile is Pile => pile.count !== null && pile.count > 0);
  if (piles.length === 0 && blank + invalid === 0) return { fault: 'nothing' };
  const parsed = PaperDraft.safeParse({ townId, piles, blank, invalid, note: typed.note });
  return parsed.success ? { paper: parsed.data } : { fault: 'note' };
}

const countOf = (typed: string): number | null => (typed.trim() === '' ? 0 : wholeOf(typed, 0, 100_000));

/** Papers of a typed form so far, unreadable counts left out. */
export const papersOf = (typed: TypedPaper): number =>
  [...Object.values(typed.counts), ...typed.piles.map(({ count }) => count), typed.blank, typed.invalid].reduce(
    (sum, count) => sum + (countOf(count) ?? 0),
    0,
  );
