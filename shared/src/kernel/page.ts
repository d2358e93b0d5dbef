import { z } from 'zod';

/** A page of a list: `cursor` of the next one, or null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), cursor: z.string().nullable() });
