import { summarise, type ValueGroup } from '../measures/summary.js';
import type { MarksGroup } from './counting.rules.js';
import type { PollForm } from './forms.js';
import type { ValueSummary } from './results.js';

/** Most bars of a distribution of numbers. */
const MOST_CLASSES = 60;

/**
 * A scale or a number described, or null for other kinds. Values in the poll's smallest steps; median and quartiles by definition 2 of
 * Hyndman and Fan (1996), see `summarise`. The steps of a scale have an order and no distance: no mean. Numbers that take more than 60
 * values are put into at most 60 classes of equal width from the lowest one given.
 */
export function valueSummary(form: PollForm, groups: readonly MarksGroup[]): ValueSummary | null {
  if (form.kind !== 'scale' && form.kind !== 'number') return null;
  const values: ValueGroup[] = [];
  let noOpinion = 0;
  for (const { marks, count } of groups) {
    if (marks.form !== 'value') continue;
    if (marks.value === null) noOpinion += count;
    else values.push({ value: marks.value, count });
  }
  const steps = form.kind === 'scale' ? Array.from({ length: form.steps }, (_, at) => at + 1) : [];
  const { n, distribution, measures } = summarise(values, { steps, noOpinion });
  return {
    n,
    noOpinion,
    distribution: classesOf(distribution.map(({ value, count }) => ({ value, count }))),
    median: measures?.median.middle ?? null,
    lowerQuartile: measures?.quartiles.lower ?? null,
    upperQuartile: measures?.quartiles.upper ?? null,
    mean: form.kind === 'number' ? (measures?.mean ?? null) : null,
    lowest: measures?.lowest ?? null,
    highest: measures?.highest ?? null,
  };
}

function classesOf(rows: readonly ValueGroup[]): ValueSummary['distribution'] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length <= MOST_CLASSES)
    return rows.map(({ value, count }) => ({ from: value, to: value, people: count }));
  const width = Math.ceil((last.value - first.value + 1) / MOST_CLASSES);
  const classes = Math.ceil((last.value - first.value + 1) / width);
  const people = Array.from({ length: classes }, () => 0);
  for (const { value, count } of rows) {
    const at = Math.floor((value - first.value) / width);
    people[at] = (people[at] ?? 0) + count;
  }
  return people.map((count, at) => ({
    from: first.value + at * width,
    to: Math.min(last.value, first.value + (at + 1) * width - 1),
    people: count,
  }));
}
