import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import { optionsVotedFor } from '@polylogue/shared/polls/votes.rules';
import { type Cell, type Cells, SMALLEST_CELL } from './sealed-cells.js';

/** Nothing is broken down. */
export const NO_CELLS: Cells = { byTown: {}, byLang: {} };

interface PaperOfTown {
  readonly townId: string;
  readonly piles: readonly { readonly marks: Marks; readonly count: number }[];
  readonly ballots: number;
}

/**
 * The cells that were kept at the close with the paper ballots of each town. A town whose other ballots are not broken down stays so,
 * with its paper: nobody knows the sum. A town with paper only is broken down where every other ballot has its cell, from 5 ballots on.
 * Where fewer than 5 ballots in all would be outside every cell, the smallest cell is left out too (complementary suppression, see
 * `sealedCells`). `unplaced`: ballots not on paper outside every cell. Languages have no paper: nobody notes what language a ballot is in.
 */
export function cellsWithPaper(
  form: PollForm,
  options: readonly { readonly id: string }[],
  {
    cells,
    papers,
    unplaced,
  }: { readonly cells: Cells; readonly papers: readonly PaperOfTown[]; readonly unplaced: number },
): Cells {
  if (papers.length === 0) return cells;
  const byTown = new Map<string, Cell>(Object.entries(cells.byTown));
  let outside = unplaced;
  for (const [townId, paper] of paperByTown(form, options, papers)) {
    const known = byTown.get(townId);
    if (known) byTown.set(townId, sum(known, paper));
    else if (unplaced === 0 && paper.ballots >= SMALLEST_CELL) byTown.set(townId, paper);
    else outside += paper.ballots;
  }
  for (const [townId, { ballots }] of [...byTown].sort(([a, m], [b, n]) => m.ballots - n.ballots || (a < b ? -1 : 1))) {
    if (outside === 0 || outside >= SMALLEST_CELL) break;
    byTown.delete(townId);
    outside += ballots;
  }
  return { byTown: Object.fromEntries(byTown), byLang: cells.byLang };
}

function paperByTown(
  form: PollForm,
  options: readonly { readonly id: string }[],
  papers: readonly PaperOfTown[],
): Map<string, Cell> {
  const byTown = new Map<string, Cell>();
  for (const { townId, piles, ballots } of papers) {
    const votes = options.map(({ id }) =>
      piles.reduce((people, { marks, count }) => people + (optionsVotedFor(form, marks).includes(id) ? count : 0), 0),
    );
    const known = byTown.get(townId);
    byTown.set(townId, known ? sum(known, { ballots, votes }) : { ballots, votes });
  }
  return byTown;
}

const sum = (a: Cell, b: Cell): Cell => ({
  ballots: a.ballots + b.ballots,
  votes: a.votes.map((votes, at) => votes + (b.votes[at] ?? 0)),
});
