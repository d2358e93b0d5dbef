import type { FindingFigures } from '@polylogue/shared/findings/schemas';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import type { ContributionMaterial, Material, PollMaterial, StatementMaterial } from './material.js';
import { hideSmallCells } from '@polylogue/shared/findings/small-cells.rules';
import { opinionFigures } from './opinion-figures.js';

/** Figures with their base: how many people they are about. */
export interface Measured {
  readonly figures: FindingFigures;
  readonly n: number;
}

/**
 * The figures of a finding by its method (`FINDING_METHODS`): each person once, in total and per town (in the order of the towns' ids),
 * a town's figures under 5 hidden together with what would give them away. People without a town are the town `none`. Of a statement
 * also what the opinion groups said as of their last update; its votes are those of then, totals and towns are those of now.
 */
export function measure(material: Material): Measured {
  switch (material.kind) {
    case 'statement':
      return statementFigures(material);
    case 'poll':
      return pollFigures(material);
    case 'contribution':
      return contributionFigures(material);
  }
}

function statementFigures({ id, number, text, lang, votes, opinions }: StatementMaterial): Measured {
  const rows = votes
    .map(({ townId, agree, disagree, pass }) => ({
      townId: townId ?? NO_TOWN,
      n: agree + disagree + pass,
      cells: [agree, disagree, pass],
    }))
    .sort(byTownId);
  const shown = hideSmallCells(rows);
  const total = (column: number) => rows.reduce((sum, { cells }) => sum + (cells[column] ?? 0), 0);
  const figures: FindingFigures = {
    kind: 'statement',
    number,
    text,
    lang,
    agree: total(0),
    disagree: total(1),
    pass: total(2),
    byTown: rows.map(({ townId }, row) => ({
      townId,
      n: shown[row]?.n ?? null,
      agree: shown[row]?.cells[0] ?? null,
      disagree: shown[row]?.cells[1] ?? null,
      pass: shown[row]?.cells[2] ?? null,
    })),
    opinions: opinions && opinionFigures(opinions, id),
  };
  return { figures, n: figures.agree + figures.disagree + figures.pass };
}

function pollFigures({ number, question, rule, secrecy, options, answered, answeredByTown }: PollMaterial): Measured {
  const rows = Object.entries(answeredByTown)
    .map(([townId, n]) => ({ townId, n, cells: options.map(({ byTown }) => byTown[townId] ?? 0) }))
    .sort(byTownId);
  const shown = hideSmallCells(rows);
  const figures: FindingFigures = {
    kind: 'poll',
    number,
    question,
    rule,
    secrecy,
    options: options.map(({ text, votes }, option) => ({
      text,
      votes,
      byTown: rows.map(({ townId }, row) => ({ townId, votes: shown[row]?.cells[option] ?? null })),
    })),
    byTown: rows.map(({ townId }, row) => ({ townId, n: shown[row]?.n ?? null })),
  };
  return { figures, n: answered };
}

function contributionFigures({ number, text, lang, stance, version, helps }: ContributionMaterial): Measured {
  return { figures: { kind: 'contribution', number, text, lang, stance, version, helps }, n: helps };
}

const byTownId = (a: { townId: string }, b: { townId: string }): number => (a.townId < b.townId ? -1 : 1);
