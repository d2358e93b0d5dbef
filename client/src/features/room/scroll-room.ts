import { MAIN_ID } from '../../ui/layout/page-shell.js';

/** Keeps what has the focus in sight when something else takes height away; answers what ends it. */
export function keepFocusInSight(taker: Element): () => void {
  const observer = new ResizeObserver(() => {
    const focused = document.activeElement;
    const main = document.getElementById(MAIN_ID);
    if (focused !== null && focused !== main && main?.contains(focused) === true)
      focused.scrollIntoView({ block: 'nearest' });
  });
  observer.observe(taker);
  return () => observer.disconnect();
}

/** To the beginning of what the room shows: its main part scrolls by itself, in low windows the whole page does. */
export function scrollRoomToTop(): void {
  document.getElementById(MAIN_ID)?.scrollTo(0, 0);
  window.scrollTo(0, 0);
}
