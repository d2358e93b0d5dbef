const STEPS = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** A size as files have it, in the reader's way of writing: `8.4 MB`, `312 kB`, `97 bytes`. Steps of a thousand. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, size] = STEPS.find(([, from]) => bytes >= from) ?? (['byte', 1] as const);
  const maximumFractionDigits = bytes / size < 10 && size > 1 ? 1 : 0;
  // A short byte has no plural in English.
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(
    bytes / size,
  );
}
