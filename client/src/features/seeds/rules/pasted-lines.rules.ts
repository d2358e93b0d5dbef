import type { SeedRow } from './seed-row.js';

/** As word processors paste them too: an `o` or `§` before a tab, and signs of the Symbol and Wingdings fonts (private use, U+F000 to U+F0FF). */
const BULLET = /^(?:[-–—*+·](?:\s+|$)|[o§]\t\s*|[•‣◦▪●☐\u{f000}-\u{f0ff}]\s*)/u;
const NUMBER = /^(?:(\d{1,3})[.)]|\((\d{1,3})\))(?:\s+|$)/;

/**
 * One statement a line; blank lines are left out, bullets and numbering come off. A number comes off only where it is 1 or counts on with
 * the numbered line before or behind it: "30. travnja" and "2. svibnja" begin with a date. Linear in the text.
 */
export function pastedLines(text: string): SeedRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, at) => ({ line: at + 1, text: raw.trim() }))
    .filter((line) => line.text !== '');
  const numbered = lines.flatMap((line) => {
    const number = numberOf(line.text);
    return number === null ? [] : [{ ...line, number }];
  });
  const isCounting = new Set(
    numbered
      .filter(
        ({ number }, at) =>
          number === 1 || numbered[at - 1]?.number === number - 1 || numbered[at + 1]?.number === number + 1,
      )
      .map(({ line }) => line),
  );
  return lines.flatMap(({ line, text: whole }) => {
    const bare = whole.replace(isCounting.has(line) ? NUMBER : BULLET, '');
    return bare === '' ? [] : [{ line, text: bare, lang: null, origin: null, translations: {} }];
  });
}

function numberOf(text: string): number | null {
  const found = NUMBER.exec(text);
  return found === null ? null : Number(found[1] ?? found[2]);
}
