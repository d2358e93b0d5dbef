import type { FindingFigures } from '@polylogue/shared/findings/schemas';
import type { LocalText } from '@polylogue/shared/kernel/locale';

/** The one figure of a finding that is set large, and what it counts. */
export type Headline =
  | { readonly kind: 'agree' | 'disagree'; readonly value: number; readonly base: number }
  | {
      readonly kind: 'option';
      readonly value: number;
      readonly base: number;
      readonly option: LocalText;
      readonly isTied: boolean;
    }
  | { readonly kind: 'helps'; readonly value: number };

/** Agreement unless more disagree; the option with most votes, the first of equals; the people a contribution helps. */
export function headlineOf(figures: FindingFigures, n: number): Headline {
  switch (figures.kind) {
    case 'statement':
      return figures.disagree > figures.agree
        ? { kind: 'disagree', value: figures.disagree, base: n }
        : { kind: 'agree', value: figures.agree, base: n };
    case 'poll': {
      const most = Math.max(0, ...figures.options.map(({ votes }) => votes));
      const leading = figures.options.filter(({ votes }) => votes === most);
      return { kind: 'option', value: most, base: n, option: leading[0]?.text ?? {}, isTied: leading.length > 1 };
    }
    case 'contribution':
      return { kind: 'helps', value: figures.helps };
  }
}

/** Agreement as a share of the base, 0 to 1, to sort by: of a poll its leading option; null where there is no base. */
export function agreementOf(figures: FindingFigures, n: number): number | null {
  if (n === 0 || figures.kind === 'contribution') return null;
  if (figures.kind === 'statement') return figures.agree / n;
  return headlineOf(figures, n).value / n;
}
