/**
 * Addresses of the scripts a page loads, in order. Two builds differ in them, because their names carry a hash of the content.
 * Reads only what the server's own pages contain: `<script type="module" … src="…">`.
 */
export function scriptAddresses(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** A page of another build: it loads other scripts. A page without scripts (an error page of a proxy) is none. */
export function isOtherBuild(mine: readonly string[], theirs: readonly string[]): boolean {
  return theirs.length > 0 && mine.length > 0 && theirs.join('\n') !== mine.join('\n');
}
