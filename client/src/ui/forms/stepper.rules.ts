/** The values a stepper takes. */
export interface StepRange {
  readonly lowest: number;
  readonly highest: number;
}

const within = (value: number, { lowest, highest }: StepRange): number => Math.max(lowest, Math.min(highest, value));

/** One step on from a value; from nothing, a step from 0, or from what is nearest to it. */
export function steppedValue(value: number | null, by: -1 | 1, range: StepRange): number {
  return within((value ?? 0) + by, range);
}

/** What was typed: a value of the range, null when emptied, or `unfit` while it is neither (a lone minus, a figure too high). */
export function typedStep(text: string, range: StepRange): number | null | 'unfit' {
  const plain = text.trim().replace('\u2212', '-');
  if (plain === '') return null;
  if (!/^-?\d{1,9}$/.test(plain)) return 'unfit';
  const value = Number(plain);
  return value === within(value, range) ? value + 0 : 'unfit';
}
