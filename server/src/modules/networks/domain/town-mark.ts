/** Hues of the palette. */
const HUES = 12;

const lettersOf = (name: string): string[] =>
  [...name.toLocaleUpperCase('en').normalize('NFC')].filter((char) => /\p{L}/u.test(char));

/** The marks to try for a town's name, best first: its first two letters, its first with each later one, its first three, then its first with A to Z and a digit. */
function* candidates(name: string): Generator<string> {
  const letters = lettersOf(name);
  const first = letters[0] ?? 'X';
  for (const letter of letters.slice(1)) yield first + letter;
  if (letters.length >= 3) yield letters.slice(0, 3).join('');
  for (let i = 0; i < 26; i++) yield first + String.fromCharCode(65 + i);
  for (let i = 0; i < 100; i++) yield first + String(i).padStart(2, '0');
}

/**
 * The letter mark of a town: two letters of its name, unique among `taken` (`PR` Pregrada, `ŽU` Žužemberk). Falls back to three
 * characters; throws `RangeError` when a network has used up every mark of a letter (more than a hundred towns).
 */
export function markFor(name: string, taken: ReadonlySet<string>): string {
  for (const mark of candidates(name)) if (!taken.has(mark)) return mark;
  throw new RangeError(`no mark left for ${name}`);
}

/** The hue of the next town: the one least used so far, lowest index first (0 to 11). */
export function hueFor(used: readonly number[]): number {
  const counts = Array.from({ length: HUES }, (_, hue) => used.filter((it) => it === hue).length);
  return counts.indexOf(Math.min(...counts));
}
