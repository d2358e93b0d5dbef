import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../kernel/error-codes.js';
import { Slug } from '../kernel/ids.js';
import { LocalText } from '../kernel/locale.js';
import { POLIS_FAULTS, POLIS_FILES } from './file-fault.js';

/**
 * Most that the files of an export may be together when they come by HTTP, in bytes; the command line has no limit. Some two to three million
 * votes with their local times.
 */
export const POLIS_IMPORT_MOST_BYTES = 200_000_000;

const Count = z.int().nonnegative();

/** Something in an export that does not fit the rest of it, and was taken all the same. */
export const PolisDoubt = z.discriminatedUnion('kind', [
  /** Sums that the votes do not give: in so many rows, the first on `line`. The votes hold. */
  z.object({ kind: z.literal('sums'), file: z.enum(POLIS_FILES), line: z.int().positive(), rows: Count }),
  /** The last votes of the matrix are not the last of votes.csv: in so many cells. Both are kept. */
  z.object({ kind: z.literal('matrix'), cells: Count, participant: z.string(), statement: z.string() }),
  /** Columns that nobody reads. */
  z.object({ kind: z.literal('columns'), file: z.enum(POLIS_FILES), columns: z.array(z.string()).readonly() }),
  /** Local times beyond what is kept of those that say something else than their timestamp. */
  z.object({ kind: z.literal('times'), file: z.enum(POLIS_FILES), rows: Count }),
]);
export type PolisDoubt = z.infer<typeof PolisDoubt>;

/** Why nothing was brought in: the file as it is called, its line from 1 (of no meaning where the whole file is at fault), and the words' figures. */
export const PolisFaultView = z.object({
  file: z.string(),
  line: z.int().positive(),
  code: z.enum(POLIS_FAULTS),
  params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
});
export type PolisFaultView = z.infer<typeof PolisFaultView>;

/** How far the reading is. */
export const PolisReading = z.object({
  type: z.literal('reading'),
  file: z.enum(POLIS_FILES),
  /** Rows of this file so far; of it all when `isDone`. */
  rows: Count,
  isDone: z.boolean(),
  /** Bytes of all files that are read, of so many. */
  bytes: Count,
  of: Count,
});
export type PolisReading = z.infer<typeof PolisReading>;

/** What came in. */
export const PolisImportResult = z.object({
  type: z.literal('imported'),
  dialogue: z.object({ slug: Slug, title: LocalText }),
  participants: Count,
  statements: Count,
  /** Vote events, changed votes included. */
  votes: Count,
  doubts: z.array(PolisDoubt).readonly(),
});
export type PolisImportResult = z.infer<typeof PolisImportResult>;

/**
 * One line of what is answered while an export is brought in. The last line is one of `imported`, `fault` and `failed`; where it is missing the
 * connection broke, and nothing was brought in unless it broke right then. A line may come twice: it keeps the connection alive.
 */
export const PolisImportEvent = z.discriminatedUnion('type', [
  PolisReading,
  PolisImportResult,
  PolisFaultView.extend({ type: z.literal('fault') }),
  z.object({ type: z.literal('failed'), code: z.enum(ERROR_CODES as readonly [ErrorCode, ...ErrorCode[]]) }),
]);
export type PolisImportEvent = z.infer<typeof PolisImportEvent>;
