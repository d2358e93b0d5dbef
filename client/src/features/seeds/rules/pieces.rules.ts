import { MAX_MESSAGE_BYTES } from '@polylogue/shared/rooms/events';
import { MOST_SEEDS, type SeedDraft } from '@polylogue/shared/statements/schemas';

/** What a command has around its seeds: its name, its key, the frame of the socket. Measured at 130 bytes; generous. */
const AROUND_BYTES = 512;
/** Most bytes of the seeds of one command. */
export const MOST_BYTES = MAX_MESSAGE_BYTES - AROUND_BYTES;

const encoder = new TextEncoder();

/** Bytes of a seed on the wire (JSON in UTF-8), with the comma before the next. */
export const bytesOf = (seed: SeedDraft): number => encoder.encode(JSON.stringify(seed)).length + 1;

/**
 * Seeds in commands of at most `MOST_SEEDS` and `MOST_BYTES`, in their order, as few as that order allows. A seed that is larger by
 * itself is alone in its command: `fits` tells such ones before. Linear.
 */
export function piecesOf<T extends { readonly seed: SeedDraft }>(seeds: readonly T[]): T[][] {
  const pieces: T[][] = [];
  let piece: T[] = [];
  let bytes = 0;
  for (const entry of seeds) {
    const own = bytesOf(entry.seed);
    if (piece.length > 0 && (piece.length === MOST_SEEDS || bytes + own > MOST_BYTES)) {
      pieces.push(piece);
      piece = [];
      bytes = 0;
    }
    piece.push(entry);
    bytes += own;
  }
  return piece.length === 0 ? pieces : [...pieces, piece];
}

/** Whether a seed can be sent at all. */
export const fits = (seed: SeedDraft): boolean => bytesOf(seed) <= MOST_BYTES;
