/**
 * An error as the log may have it: its stack. Never the object itself, which would be printed with all its fields: a failed
 * statement carries its parameters, and those are people's votes, texts and tokens.
 */
export const faultText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
