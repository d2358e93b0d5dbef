import { useCallback, useState } from 'react';

const PREFIX = 'draft:';

/** What a person typed and the server has not acknowledged yet; per tab, gone when the tab is closed. Empty when there is none. */
export function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    // Storage may be forbidden; then drafts live only as long as the page.
    return '';
  }
}

export function keepDraft(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // As above; or the store is full, and the text is still on the screen.
  }
}

/** Forgets the drafts whose key begins so, for instance when a person erases themselves. */
export function dropDrafts(keyStart: string): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at));
    for (const key of keys) if (key?.startsWith(PREFIX + keyStart) === true) sessionStorage.removeItem(key);
  } catch {
    // Nothing could have been kept either.
  }
}

/** A text field's value that survives reload and reconnect until it is cleared on acknowledgement. Only in the browser. */
export function useDraft(key: string): { text: string; setText: (text: string) => void; clear: () => void } {
  const [held, setHeld] = useState(() => ({ key, text: readDraft(key) }));
  if (held.key !== key) setHeld({ key, text: readDraft(key) });
  const setText = useCallback(
    (text: string) => {
      keepDraft(key, text);
      setHeld({ key, text });
    },
    [key],
  );
  const clear = useCallback(() => setText(''), [setText]);
  return { text: held.key === key ? held.text : readDraft(key), setText, clear };
}
