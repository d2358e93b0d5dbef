/** Numbers from 0 up to but without 1, always the same ones for the same seed. */
export type Chance = () => number;

/**
 * Chance from a seed of any length (mulberry32 over the hash of the seed). Good enough to start a search or draw a sample; lots that
 * people must be able to repeat by hand are drawn with SHA-256 (counting/lot).
 */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 32 bits of a text: FNV-1a, then the finish of MurmurHash3, so that texts that differ in one sign differ everywhere. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
