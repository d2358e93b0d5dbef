/**
 * What two texts have in common that differ in nothing a reader would call other words: letters as read (NFKC), capitals, blanks, and
 * marks at the end do not count. What a dialogue has already by this measure is not brought in again. Linear in the text.
 */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{P}\s]+$/u, '');
