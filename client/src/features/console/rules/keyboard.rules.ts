/** What a key press asks for on the console. */
export type ConsoleKey = 'next' | 'call' | 'pause' | 'poll' | 'undo';

const BY_LETTER: Readonly<Record<string, ConsoleKey>> = { n: 'next', c: 'call', p: 'pause', o: 'poll', z: 'undo' };

/** Keys in the order of the foot strip. */
export const CONSOLE_KEYS: readonly { readonly letter: string; readonly key: ConsoleKey }[] = Object.entries(
  BY_LETTER,
).map(([letter, key]) => ({ letter: letter.toUpperCase(), key }));

/** What a letter asks for on the console; null for any other. */
export const consoleKey = (letter: string): ConsoleKey | null => BY_LETTER[letter] ?? null;
