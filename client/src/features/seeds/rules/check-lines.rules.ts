import { LanguageTag } from '@polylogue/shared/kernel/locale';
import { cleanText, textLength } from '@polylogue/shared/kernel/text.rules';
import { wordsOf } from '@polylogue/shared/statements/same-words.rules';
import {
  ORIGIN_LIMIT,
  type SeedDraft,
  STATEMENT_LIMIT,
  type StatementView,
  TRANSLATION_LIMIT,
} from '@polylogue/shared/statements/schemas';
import { fits } from './pieces.rules.js';
import type { SeedLine, SeedList } from './seed-list.rules.js';

/** What keeps a line from being sent. */
export interface LineFault {
  readonly field: 'text' | 'origin' | 'lang' | 'translation' | 'line';
  /** own_language: a translation into the language of the statement itself. */
  readonly code: 'text_empty' | 'text_too_long' | 'text_unreadable' | 'unknown' | 'own_language' | 'too_large';
  /** Of a translation, or where the language is at fault. */
  readonly lang?: string;
  /** Code points above the limit. */
  readonly over?: number;
}

/** Where the same words are already: a statement of the dialogue, or an earlier line. */
export type Twin =
  | { readonly kind: 'statement'; readonly number: number }
  | { readonly kind: 'line'; readonly source: string | null; readonly line: number };

/** A line with what the list says of it. */
export interface CheckedLine {
  readonly line: SeedLine;
  readonly lang: string;
  readonly origin: string;
  /** Of the text as it would be stored, in code points. */
  readonly length: number;
  readonly faults: readonly LineFault[];
  readonly twin: Twin | null;
  /** As it is sent; null where it cannot be or need not be. */
  readonly seed: SeedDraft | null;
}

/** The lines of a list against the contract, against one another, and against the statements that wait or are shown. Linear. */
export function checkLines(
  { lines, lang, origin }: Pick<SeedList, 'lines' | 'lang' | 'origin'>,
  there: readonly Pick<StatementView, 'text' | 'number'>[],
): CheckedLine[] {
  const known = new Map<string, Twin>(
    there.map(({ text, number }) => [wordsOf(text), { kind: 'statement', number } satisfies Twin]),
  );
  return lines.map((line) => {
    const checked = checkLine(line, line.lang ?? lang, line.origin ?? origin);
    if (checked.seed === null) return { ...checked, twin: null };
    const words = wordsOf(checked.seed.text);
    const twin = known.get(words) ?? null;
    if (twin === null) known.set(words, { kind: 'line', source: line.source, line: line.line });
    return { ...checked, twin, seed: twin === null ? checked.seed : null };
  });
}

function checkLine(line: SeedLine, lang: string, origin: string): Omit<CheckedLine, 'twin'> {
  const faults: LineFault[] = [];
  const clean = (raw: string, limit: number, where: Pick<LineFault, 'field' | 'lang'>): string => {
    const { text, code } = checkText(raw, limit);
    if (code !== null)
      faults.push({ ...where, code, ...(code === 'text_too_long' && { over: lengthOf(raw) - limit }) });
    return text;
  };
  const text = clean(line.text, STATEMENT_LIMIT, { field: 'text' });
  if (!LanguageTag.safeParse(lang).success) faults.push({ field: 'lang', code: 'unknown', lang });
  const cleanOrigin = origin.trim() === '' ? null : clean(oneLine(origin), ORIGIN_LIMIT, { field: 'origin' });
  const translations: Record<string, string> = {};
  for (const [into, raw] of Object.entries(line.translations)) {
    if (into === lang && wordsOf(raw) === wordsOf(line.text)) continue;
    if (into === lang) faults.push({ field: 'translation', code: 'own_language', lang });
    else translations[into] = clean(raw, TRANSLATION_LIMIT, { field: 'translation', lang: into });
  }
  const seed = { text, lang, translations, origin: cleanOrigin };
  if (faults.length === 0 && !fits(seed)) faults.push({ field: 'line', code: 'too_large' });
  return { line, lang, origin, length: lengthOf(line.text), faults, seed: faults.length === 0 ? seed : null };
}

type TextCode = 'text_empty' | 'text_too_long' | 'text_unreadable';

function checkText(raw: string, limit: number): { readonly text: string; readonly code: TextCode | null } {
  const outcome = cleanText(raw, limit);
  if (outcome.ok) return { text: outcome.text, code: null };
  return {
    text: raw,
    code: outcome.code === 'text_empty' || outcome.code === 'text_too_long' ? outcome.code : 'text_unreadable',
  };
}

/** Length of a text as it would be stored; of one that cannot be, as it is. */
function lengthOf(raw: string): number {
  const outcome = cleanText(raw, raw.length + 1);
  return outcome.ok ? textLength(outcome.text) : textLength(raw.trim());
}

/** As the contract reads an origin. */
const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');
