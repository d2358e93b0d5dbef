import { useEffect, useRef } from 'react';
import { type ConsoleKey, consoleKey } from '../rules/keyboard.rules.js';

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=dialog]';

/** Calls `onKey` for each press of a console key, wherever the focus is, unless somebody types there. */
export function useConsoleKeys(onKey: (key: ConsoleKey) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = consoleKey({
        key: event.key,
        code: event.code,
        isRepeat: event.repeat,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        isTyping: event.target instanceof Element && event.target.closest(TYPING) !== null,
      });
      if (key === null) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
