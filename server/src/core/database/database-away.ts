/** Codes by which Node and PostgreSQL say that the database cannot be reached or is starting or stopping. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
]);
const AWAY_TEXT =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected|Cannot use a pool after calling end/i;

/** Whether an error means "the database is away", so that the answer is `unavailable` and a retry may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY.has(error.code)) return true;
  if ('driverError' in error && error.driverError !== error && isDatabaseAway(error.driverError)) return true;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(isDatabaseAway);
  return error instanceof Error && AWAY_TEXT.test(error.message);
}
