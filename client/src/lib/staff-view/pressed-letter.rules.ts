/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly isRepeat: boolean;
  readonly hasModifier: boolean;
  /** The person is writing, or a menu or list has the keys. */
  readonly isTyping: boolean;
}

/** The small Latin letter that a press means, or null. */
export function pressedLetter(press: KeyPress): string | null {
  if (press.isTyping || press.hasModifier || press.isRepeat) return null;
  const printed = press.key.toLowerCase();
  if (/^[a-z]$/.test(printed)) return printed;
  if (!/^\p{L}$/u.test(printed)) return null;
  const place = /^Key([A-Z])$/.exec(press.code)?.[1];
  return place?.toLowerCase() ?? null;
}
