import type { StatementId } from '../kernel/ids.js';
import { wilsonOfCount } from '../measures/wilson.js';
import { supportFloor } from './consensus.js';
import type { OpinionsView, StatementOpinion } from './live.js';
import { Z_90 } from './vote-tests.js';

/** Statements in a list at most. */
const MOST_NAMED = 5;
/** Most people agree where at least half do, many are unsure where at least a fifth pass; both as far as it is certain. */
const LEAST_AGREED = 0.5;
const LEAST_UNSURE = 0.2;
/** A statement is said to matter to people where at least so many marked it. */
const LEAST_MARKED = 5;

type Counted = Pick<OpinionsView, 'people' | 'statements'>;

/** What most of all who voted agree on, clearest first, five at most. Ties in the order of the statements. n log n. */
export const agreedByMost = (view: Counted): StatementId[] => clearest(view, 'agree', { share: LEAST_AGREED });

/** Where many passed: they had not made up their minds, or not understood. Clearest first, five at most. Ties in the order of the statements. n log n. */
export const unsureOf = (view: Counted): StatementId[] => clearest(view, 'pass', { share: LEAST_UNSURE });

/** What most of those who voted on it marked as mattering to them, whatever they think of it; at least five people. Clearest first, five at most. Ties in the order of the statements. n log n. */
export const matteringMost = (view: Counted): StatementId[] => clearest(view, 'important', { people: LEAST_MARKED });

/** By the lower end of the Wilson interval (one-sided 90 %) of the share, among statements that a tenth of all, at least five, have answered. */
function clearest(
  { people, statements }: Counted,
  of: 'agree' | 'pass' | 'important',
  least: { readonly share?: number; readonly people?: number },
): StatementId[] {
  return statements
    .filter((it) => !it.isMeta && answersOf(it) >= supportFloor(people) && it[of] >= (least.people ?? 0))
    .map((it) => ({ id: it.statementId, low: wilsonOfCount(it[of], answersOf(it), { z: Z_90 }).low }))
    .filter(({ low }) => low >= (least.share ?? 0))
    .toSorted((a, b) => b.low - a.low)
    .slice(0, MOST_NAMED)
    .map(({ id }) => id);
}

const answersOf = ({ agree, disagree, pass }: StatementOpinion): number => agree + disagree + pass;
