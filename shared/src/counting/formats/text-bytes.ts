/** Text with its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'latin-1';
}

/**
 * Text from bytes: UTF-8 if it is without fault (RFC 3629: no overlong forms, no surrogates), else Latin-1 (ISO 8859-1, as in
 * old tally sheets), in which every byte is a character. A byte order mark is dropped. Null where a zero byte shows that it is no
 * text (or UTF-16). Written out, because the language alone has no decoder, and this file knows no browser. Linear.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes.includes(0)) return null;
  const utf8 = fromUtf8(bytes);
  if (utf8 !== null) return { text: utf8.startsWith('\uFEFF') ? utf8.slice(1) : utf8, encoding: 'utf-8' };
  return { text: fromLatin1(bytes), encoding: 'latin-1' };
}

/** In pieces, so that a large file is not held as a list of numbers too. */
function fromUtf8(bytes: Uint8Array): string | null {
  const pieces: string[] = [];
  let points: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (size === 0) return null;
    let point = size === 1 ? first : first & (0x7f >> size);
    for (let i = 1; i < size; i++) {
      const next = bytes[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000) || point < (LEAST[size] ?? 0)) return null;
    if (points.push(point) === PIECE) {
      pieces.push(String.fromCodePoint(...points));
      points = [];
    }
    at += size;
  }
  return pieces.join('') + String.fromCodePoint(...points);
}

/** A call takes only so many arguments. */
const PIECE = 8192;

/** The smallest code point that needs so many bytes. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function fromLatin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** A line with its number (from 1), without its end. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines of a text, ended by LF, CRLF or CR. The empty piece after the last end is not a line. */
export function linesOf(text: string): Line[] {
  const lines = text.split(/\r\n|\n|\r/).map((line, i) => ({ number: i + 1, text: line }));
  if (lines.at(-1)?.text === '') lines.pop();
  return lines;
}
