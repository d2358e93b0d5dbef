import type { z } from 'zod';

const PREFIX = 'form:';

/** What was typed under a key and never stored; null where there is nothing, or nothing that can still be read. */
export function keptForm<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    const parsed = text === null ? null : schema.safeParse(JSON.parse(text));
    return parsed?.success === true ? parsed.data : null;
  } catch {
    // Storage may be forbidden, or hold what an older page wrote: then the form begins anew.
    return null;
  }
}

/** Keeps what is typed; null forgets it. */
export function keepForm(key: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // What is typed is still on the screen.
  }
}
