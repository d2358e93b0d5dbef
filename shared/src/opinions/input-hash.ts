import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type JsonValue } from '../kernel/canonical-json.js';
import type { VoteMatrix } from './vote-matrix.js';

const CELLS_AT_ONCE = 1 << 16;

/**
 * SHA-256 (hex) of everything a result depends on, so that it can be computed again from the votes and compared. Hashed are: the canonical
 * JSON (RFC 8785) of `{participants, settings, statements}` with ids in their order and statements as `{id, isMeta, moderation}`; a line
 * feed; then for each person the number of answers and each answer as four bytes, lowest first: column × 8 + vote + 1, + 4 where it
 * matters to the person. Linear in votes.
 */
export function inputHash(matrix: VoteMatrix, settings: JsonValue): string {
  const statements = matrix.statements.map(({ id, isMeta, moderation }) => ({ id, isMeta, moderation }));
  const head = canonicalJson({ participants: matrix.participants, settings, statements });
  const hash = sha256.create().update(utf8ToBytes(`${head}\n`));
  const bytes = new Uint8Array(CELLS_AT_ONCE * 4);
  const words = new DataView(bytes.buffer);
  let filled = 0;
  const put = (word: number): void => {
    words.setUint32(filled, word, true);
    filled += 4;
    if (filled < bytes.length) return;
    hash.update(bytes);
    filled = 0;
  };
  for (let row = 0; row < matrix.participants.length; row++) {
    const [from, end] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0];
    put(end - from);
    for (let at = from; at < end; at++)
      put((matrix.column[at] ?? 0) * 8 + (matrix.value[at] ?? 0) + 1 + (matrix.isImportant[at] === 1 ? 4 : 0));
  }
  return bytesToHex(hash.update(bytes.subarray(0, filled)).digest());
}
