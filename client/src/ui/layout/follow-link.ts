import type { MouseEvent } from 'react';

/** Told the address of a pressed link instead of the browser, for routing without a reload. */
export type OnNavigate = (href: string) => void;

/**
 * A click handler that hands plain presses to the router; a new tab, a download or a middle click stays with the browser.
 */
export function followLink(onNavigate: OnNavigate | undefined, href: string) {
  return (event: MouseEvent<HTMLAnchorElement>): void => {
    const isPlain =
      event.button === 0 &&
      !event.metaKey &&
      !event.ctrlKey &&
      !event.shiftKey &&
      !event.altKey &&
      !event.defaultPrevented;
    if (onNavigate === undefined || !isPlain) return;
    event.preventDefault();
    onNavigate(href);
  };
}
