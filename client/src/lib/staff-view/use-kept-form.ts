import { useState } from 'react';
import type { z } from 'zod';
import { keptForm, keepForm } from './kept-form.js';

export interface KeptForm<T> {
  readonly value: T;
  readonly set: (part: Partial<T>) => void;
  /** What was typed before and not stored stands in the form. */
  readonly isKept: boolean;
  /** Throws away what was typed: stored, or not wanted any more. */
  readonly forget: () => void;
}

/** A half-typed form that survives a reload and every error, in this browser, until it is stored. Only in the browser. */
export function useKeptForm<T extends object>(key: string, schema: z.ZodType<T>, initial: () => T): KeptForm<T> {
  const [kept] = useState(() => keptForm(key, schema));
  const [value, setValue] = useState<T>(() => kept ?? initial());
  const [isKept, setKept] = useState(kept !== null);
  return {
    value,
    set: (part) => {
      const next = { ...value, ...part };
      setValue(next);
      keepForm(key, next);
    },
    isKept,
    forget: () => {
      keepForm(key, null);
      setValue(initial());
      setKept(false);
    },
  };
}
