import { useEffect, useRef } from 'react';
import { pressedLetter } from './pressed-letter.rules.js';

const TYPING =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=dialog]';

/**
 * Calls `onLetter` with the letter of a key, wherever the focus is, unless somebody types there; it answers whether it took the key.
 * The letter printed on the key counts (on a Croatian keyboard Z sits where others have Y); only where the layout gives no Latin
 * letter does its place count. A held key acts once.
 */
export function useLetterKeys(onLetter: (letter: string) => boolean): void {
  const latest = useRef(onLetter);
  useEffect(() => {
    latest.current = onLetter;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const letter = pressedLetter({
        key: event.key,
        code: event.code,
        isRepeat: event.repeat,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        isTyping: event.target instanceof Element && event.target.closest(TYPING) !== null,
      });
      if (letter !== null && latest.current(letter)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
