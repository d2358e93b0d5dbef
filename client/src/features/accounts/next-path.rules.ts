/** Where to go after signing in, from the address: a path of this site, never another host; null when there is none. */
export function nextPathOf(search: string): string | null {
  const next = new URLSearchParams(search).get('next');
  return next !== null && next.length <= 300 && /^\/(?![/\\])[\w\-./#?=&%]*$/.test(next) ? next : null;
}
