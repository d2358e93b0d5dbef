import type { Profile, Rank } from '@polylogue/shared/counting/profiles';

/** What one line of a count sheet says of an option. */
export interface SheetMark {
  readonly option: number;
  /** The score, the points or the votes it was given; null where it was ticked or ranked. */
  readonly value: number | null;
}

/** A line of the count sheet: so many ballots that say the same. Places of a ranking one after the other; else one place. */
export interface SheetLine {
  readonly count: number;
  readonly places: readonly (readonly SheetMark[] | 'overvote')[];
}

/** A count sheet: lines, the most ballots first, or (grades) a table of options and grades. */
export type Sheet =
  | { readonly kind: 'lines'; readonly lines: readonly SheetLine[]; readonly total: number; readonly invalid: number }
  | {
      readonly kind: 'grades';
      readonly grades: readonly string[];
      readonly rows: readonly { readonly option: number; readonly counts: readonly number[] }[];
      readonly invalid: number;
    };

/** Ballots as somebody with a pen can count them. Alike ballots are grouped already; ties in number keep the order of the file. */
export function sheetOf(profile: Profile): Sheet {
  const invalid = profile.invalid ?? 0;
  if (profile.form === 'grades')
    return {
      kind: 'grades',
      grades: profile.grades,
      rows: profile.counts.map((counts, option) => ({ option, counts: [...counts, profile.ungraded[option] ?? 0] })),
      invalid,
    };
  const lines = linesOf(profile).toSorted((a, b) => b.count - a.count);
  return { kind: 'lines', lines, total: lines.reduce((sum, { count }) => sum + count, 0), invalid };
}

function linesOf(profile: Exclude<Profile, { form: 'grades' }>): SheetLine[] {
  switch (profile.form) {
    case 'ranks':
      return profile.ballots.map(({ count, ranks }) => ({ count, places: ranks.map(placeOf) }));
    case 'picks':
      return profile.ballots.map(({ count, picks }) => ({ count, places: onePlace(picks.map(ticked)) }));
    case 'points':
      return profile.ballots.map(({ count, points }) => ({
        count,
        places: onePlace(points.flatMap((value, option) => (value === 0 ? [] : [{ option, value }]))),
      }));
    case 'scores':
      return profile.ballots.map(({ count, scores }) => ({
        count,
        places: onePlace(scores.flatMap((value, option) => (value === null ? [] : [{ option, value }]))),
      }));
  }
}

const ticked = (option: number): SheetMark => ({ option, value: null });
const placeOf = (rank: Rank): SheetMark[] | 'overvote' => (rank === 'overvote' ? rank : rank.map(ticked));
const onePlace = (marks: readonly SheetMark[]): SheetMark[][] => (marks.length === 0 ? [] : [[...marks]]);
