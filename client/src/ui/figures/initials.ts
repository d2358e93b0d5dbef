/** Up to two first letters of a name in capitals: Ilze B. becomes IB, žena becomes Ž; empty when there is no letter. */
export function initialsOf(name: string, locale?: string): string {
  const firsts = name
    .split(/[\s\-’']+/u)
    .map((word) => word.match(/\p{L}\p{M}*/u)?.[0])
    .filter((letter) => letter !== undefined);
  const last = firsts.length > 1 ? firsts.at(-1) : undefined;
  return `${firsts[0] ?? ''}${last ?? ''}`.toLocaleUpperCase(locale);
}
