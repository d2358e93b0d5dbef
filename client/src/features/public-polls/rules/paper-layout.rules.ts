import type { PollView } from '@polylogue/shared/polls/schemas';

/** Letters that stand in a line of a paper half a page wide. */
const LETTERS_A_LINE = 38;
/** Lines that a quarter and a half of an A4 page hold with boxes a centimetre high. */
const QUARTER = 11;
const HALF = 26;

/** How many ballot papers stand on a page: short ones are cut out of it four or two at a time. */
export function copiesOnPage(poll: Pick<PollView, 'form' | 'options' | 'question'>, locale: string): 1 | 2 | 4 {
  const lines = linesOf(poll, locale);
  // Grids need the whole width: a column for each grade or answer.
  const isWide = poll.form.kind === 'grades' || poll.form.kind === 'dates' || poll.form.kind === 'text';
  if (isWide) return 1;
  return lines <= QUARTER ? 4 : lines <= HALF ? 2 : 1;
}

function linesOf({ form, options, question }: Pick<PollView, 'form' | 'options' | 'question'>, locale: string): number {
  const linesFor = (texts: Readonly<Record<string, string>>): number =>
    Math.ceil([...(texts[locale] ?? Object.values(texts)[0] ?? '')].length / LETTERS_A_LINE);
  const asked = 2 * linesFor(question);
  const answers = options.reduce((sum, { text }) => sum + 0.5 + linesFor(text), 0);
  const written = form.kind === 'words' ? 2 * form.most : form.kind === 'scale' ? 4 : form.kind === 'number' ? 3 : 0;
  const instructions = 3;
  return asked + answers + written + instructions;
}
