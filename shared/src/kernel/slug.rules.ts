/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** A text as part of an address: lower-case ASCII letters, digits and single hyphens, at most `max` characters; `x` where nothing is left. */
export function slugify(text: string, max = 80): string {
  const plain = text
    .toLowerCase()
    .replace(/[łđøæœßıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut =
    plain.length <= max ? plain : plain.slice(0, plain.lastIndexOf('-', max) > 20 ? plain.lastIndexOf('-', max) : max);
  return cut.replace(/-+$/, '') || 'x';
}

/** `wanted`, or `wanted-2`, `wanted-3`… : the first that is not taken. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let i = 2; ; i++) {
    const slug = `${wanted.slice(0, 75)}-${i}`;
    if (!isTaken(slug)) return slug;
  }
}
