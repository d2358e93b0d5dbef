/** Sizes of words in em: the most frequent is so large, and none smaller than the text around. */
const LARGEST = 2.4;
const SMALLEST = 1;

/**
 * How large a word is set. By the root of its share of the most frequent one, for the eye compares areas: a word written by a
 * quarter as many people stands half as high above the smallest. From 1 to 2.4, two decimals.
 */
export function wordSize(people: number, most: number): number {
  const share = most > 0 ? Math.max(0, Math.min(1, people / most)) : 0;
  return Math.round((SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share)) * 100) / 100;
}
