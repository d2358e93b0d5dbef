import { useEffect } from 'react';
import { MAIN_ID } from '../ui/layout/page-shell.js';

const PATIENCE_MS = 8_000;

let arrivedAt: string | null = null;
let isGoingBack = false;

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    isGoingBack = true;
  });
}

/**
 * After a change of page within the site: reading goes on at the heading of the new page, for those who listen and for those
 * who use keys, and the page begins at its top. The first page is the browser's own business.
 */
export function Arrival({ path }: { readonly path: string }) {
  useEffect(() => {
    const isFirst = arrivedAt === null;
    if (arrivedAt === path) return undefined;
    arrivedAt = path;
    if (isFirst) return undefined;
    if (!isGoingBack) window.scrollTo(0, 0);
    isGoingBack = false;
    return whenThere(focusOnHeading);
  }, [path]);
  return null;
}

/** Puts the focus on the heading, or on the main part while the heading is not there; false when neither is. */
function focusOnHeading(): boolean {
  const main = document.getElementById(MAIN_ID);
  const heading = main?.querySelector('h1');
  if (heading != null) heading.tabIndex = -1;
  (heading ?? main)?.focus({ preventScroll: true });
  return main !== null;
}

/** Tries now, and at each change of the page for some seconds: live pages draw their main part only when the room has come. */
function whenThere(attempt: () => boolean): (() => void) | undefined {
  if (attempt()) return undefined;
  const observer = new MutationObserver(() => {
    // Whoever has begun to do something is not pulled away from it.
    if (document.activeElement !== document.body || attempt()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
