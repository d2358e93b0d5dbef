/**
 * What a measure answers where it may be impossible: a value, or the fault that says why (for the reader; nothing is
 * broken).
 */
export type Measured<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export const measured = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const impossible = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault });
