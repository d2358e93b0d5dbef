// Not in the standard types: only some browsers tell it.
interface ConnectionAware {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Fetches the faces once the page itself is there, so that they never compete with what makes it usable;
 * the fallback faces have the same measures. Who asked their browser to save data keeps the fallbacks.
 */
export function loadFontsAfterPage(): void {
  const browser: Navigator & ConnectionAware = navigator;
  if (browser.connection?.saveData === true) return;
  const load = (): void => {
    // A face that does not come is no fault to report: the fallback stays.
    import('./fonts.css').catch(() => undefined);
  };
  if (document.readyState === 'complete') load();
  else window.addEventListener('load', load, { once: true });
}
