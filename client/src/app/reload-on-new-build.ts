const KEY = 'reloaded-at';
const A_MINUTE_MS = 60_000;

/**
 * After an update of the site an old page may ask for a part that is gone. Loading the page anew mends it; once a minute at
 * most, so that a broken build does not spin.
 */
export function reloadOnNewBuild(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < A_MINUTE_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  });
}
