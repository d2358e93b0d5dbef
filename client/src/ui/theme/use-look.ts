import { useCallback, useSyncExternalStore } from 'react';
import {
  DEFAULT_LOOK,
  LOOK_COOKIE,
  type Look,
  formatLook,
  lookAttributes,
  lookFromCookies,
  parseLook,
} from './look.js';

const A_YEAR_IN_SECONDS = 31_536_000;
const CHANGED = 'look-changed';

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

// A string, because the store must give the same value for the same state.
function readLook(): string {
  return formatLook(lookFromCookies(document.cookie));
}

function showLook(look: Look): void {
  const attributes = lookAttributes(look);
  const root = document.documentElement;
  for (const name of ['data-theme', 'data-text'] as const) {
    const value = attributes[name];
    if (value === undefined) root.removeAttribute(name);
    else root.setAttribute(name, value);
  }
}

/** Call once when the client starts, for pages that were drawn without knowing the cookie. */
export function applyKeptLook(): void {
  showLook(lookFromCookies(document.cookie));
}

/** The look of this reader and the way to change it; a change is kept for a year. */
export function useLook(): [Look, (look: Look) => void] {
  const kept = useSyncExternalStore(subscribe, readLook, () => formatLook(DEFAULT_LOOK));
  const setLook = useCallback((look: Look) => {
    // The Cookie Store API is missing in browsers that people in the halls still use.
    document.cookie = `${LOOK_COOKIE}=${formatLook(look)}; Path=/; Max-Age=${A_YEAR_IN_SECONDS}; SameSite=Lax`;
    showLook(look);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [parseLook(kept), setLook];
}
