import { useEffect } from 'react';
import { MAIN_ID } from '../ui/layout/page-shell.js';

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
    if (arrivedAt === path) return;
    arrivedAt = path;
    if (isFirst) return;
    const main = document.getElementById(MAIN_ID);
    const heading = main?.querySelector('h1');
    if (heading != null) heading.tabIndex = -1;
    (heading ?? main)?.focus({ preventScroll: true });
    if (!isGoingBack) window.scrollTo(0, 0);
    isGoingBack = false;
  }, [path]);
  return null;
}
