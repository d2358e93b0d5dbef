import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from './error-status.js';

// In a file of their own, so that pages which only know codes need not load the schemas.
export { ERROR_CODES, ERROR_STATUS, type ErrorCode } from './error-status.js';

/** Body of every failed answer, over HTTP and in acknowledgements. */
export const FailureBody = z.object({
  ok: z.literal(false),
  code: z.enum(ERROR_CODES as readonly [ErrorCode, ...ErrorCode[]]),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Where an input was wrong: paths into the input, in the order found. */
  fields: z.array(z.string()).optional(),
});
export type FailureBody = z.infer<typeof FailureBody>;
