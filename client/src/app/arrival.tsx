import { useEffect } from 'react';
import { MAIN_ID } from '../ui/layout/page-shell.js';

const PATIENCE_MS = 5_000;

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
    return keepFocusWhileLoading();
  }, [path]);
  return null;
}

/** Puts the focus on the heading, or on the main part while there is no heading. */
function focusOnHeading(): void {
  const main = document.getElementById(MAIN_ID);
  const heading = main?.querySelector('h1');
  if (heading != null) heading.tabIndex = -1;
  (heading ?? main)?.focus({ preventScroll: true });
}

/**
 * Live pages draw their main part only when the room has come, and then draw it anew: for some seconds the focus is brought back
 * when it is lost, and goes on to the heading when that comes. Whoever has begun to do something is not pulled away from it.
 */
function keepFocusWhileLoading(): () => void {
  focusOnHeading();
  const observer = new MutationObserver(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.id === MAIN_ID) focusOnHeading();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
