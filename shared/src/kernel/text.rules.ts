import { z } from 'zod';
import type { ErrorCode } from './error-codes.js';

/** Control characters except line feed and tab; and noncharacters. They have no place in a person's text. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/u;
/** Bidirectional embeddings, overrides and isolates (Unicode TR9): they can reorder the text of neighbours. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Invisible fillers used to fake an empty or a different text; zero-width joiners stay, scripts need them. */
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;
const MARKS = /(\p{M}{3})\p{M}+/gu;

export type TextOutcome = { ok: true; text: string } | { ok: false; code: ErrorCode };

/** Length as people count it: code points after cleaning. */
export const textLength = (text: string): number => [...text].length;

/**
 * Cleans a person's text: NFC, line ends unified, bidi controls and invisible fillers taken out, at most three combining
 * marks on a letter, blank runs shortened, trimmed. Refuses control characters and lone surrogates (`text_unreadable`),
 * emptiness (`text_empty`) and more than `max` code points (`text_too_long`). Linear in the length of the text.
 */
export function cleanText(raw: string, max: number): TextOutcome {
  if (raw.length > max * 8) return { ok: false, code: 'text_too_long' };
  const unified = raw.replace(/\r\n?/g, '\n');
  if (FORBIDDEN.test(unified) || !isWellFormed(unified)) return { ok: false, code: 'text_unreadable' };
  const text = unified
    .normalize('NFC')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .replace(MARKS, '$1')
    .replace(/[ \t\u00a0]{2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text === '') return { ok: false, code: 'text_empty' };
  if (textLength(text) > max) return { ok: false, code: 'text_too_long' };
  return { ok: true, text };
}

/** A lone surrogate cannot be stored as UTF-8. (String.prototype.isWellFormed is newer than the browsers of our citizens.) */
function isWellFormed(text: string): boolean {
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return false;
  }
  return true;
}

/**
 * Schema of a person's text of at most `max` code points. The message of an issue is the error code, so that the parser can
 * answer it as such.
 */
export const citizenText = (max: number) =>
  z.string().transform((raw, context) => {
    const outcome = cleanText(raw, max);
    if (outcome.ok) return outcome.text;
    context.addIssue({ code: 'custom', message: outcome.code, params: { limit: max } });
    return z.NEVER;
  });

/** One line of text: as `citizenText`, with line ends made blanks. */
export const citizenLine = (max: number) =>
  z
    .string()
    // One class, no blanks around it: `\s*[\r\n]+` would look at a long run of blanks once for each of them.
    .transform((raw) => raw.replace(/[\r\n\u2028\u2029]+/g, ' '))
    .pipe(citizenText(max));
