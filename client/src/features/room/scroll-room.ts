import { MAIN_ID } from '../../ui/layout/page-shell.js';

/** To the beginning of what the room shows: its main part scrolls by itself, in low windows the whole page does. */
export function scrollRoomToTop(): void {
  document.getElementById(MAIN_ID)?.scrollTo(0, 0);
  window.scrollTo(0, 0);
}
