/** What a key press asks for on the console. */
export type ConsoleKey = 'next' | 'call' | 'pause' | 'poll' | 'undo';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly isRepeat: boolean;
  readonly hasModifier: boolean;
  /** The person is writing, or a menu or list has the keys. */
  readonly isTyping: boolean;
}

const BY_LETTER: Readonly<Record<string, ConsoleKey>> = { n: 'next', c: 'call', p: 'pause', o: 'poll', z: 'undo' };

/** Keys in the order of the foot strip. */
export const CONSOLE_KEYS: readonly { readonly letter: string; readonly key: ConsoleKey }[] = Object.entries(BY_LETTER).map(
  ([letter, key]) => ({ letter: letter.toUpperCase(), key }),
);

/**
 * The console key of a press, or null. The letter printed on the key counts (on a Croatian keyboard Z sits where others have
 * Y); only where the layout gives no Latin letter does its place count. A held key acts once.
 */
export function consoleKey(press: KeyPress): ConsoleKey | null {
  if (press.isTyping || press.hasModifier || press.isRepeat) return null;
  const printed = press.key.toLowerCase();
  const letter = /^[a-z]$/.test(printed) ? printed : /^\p{L}$/u.test(printed) ? press.code.replace(/^Key/, '').toLowerCase() : '';
  return BY_LETTER[letter] ?? null;
}
