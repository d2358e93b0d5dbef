import { tmpdir } from 'node:os';
import { z } from 'zod';

const Url = z.url();
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

/** What the environment may say. Empty values count as absent. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('.polylogue'),
  TMPDIR: z.string().optional(),
  DATABASE_URL: Url.refine((url) => /^postgres(ql)?:/.test(url), 'must begin with postgres://').optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  REDIS_URL: Url.refine((url) => /^rediss?:/.test(url), 'must begin with redis://').optional(),
  PUBLIC_URL: Url.refine((url) => /^https?:/.test(url), 'must begin with http:// or https://').optional(),
  SMTP_URL: Url.refine((url) => /^smtps?:/.test(url), 'must begin with smtp:// or smtps://').optional(),
  MAIL_FROM: z.string().default('Polylogue <no-reply@localhost>'),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).optional(),
  DEMO: flag.optional(),
});

/** Everything the program is told from outside. Read once. */
export interface AppConfig {
  readonly version: string;
  /** embedded: own PostgreSQL, demo network, mails shown on a page. production: everything from the environment. */
  readonly mode: 'embedded' | 'production';
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where files lie while they are read. */
  readonly tempDir: string;
  /** In embedded mode filled in by the launcher. */
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string | null;
  /** Without a slash at the end; null in embedded mode where nobody gave one. */
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly sessionSecret: string;
  /** Number of proxies in front whose X-Forwarded-* headers are believed. */
  readonly trustProxy: number;
  readonly logLevel: 'error' | 'warn' | 'log' | 'debug';
  /** Whether the demo network is loaded. */
  readonly hasDemo: boolean;
}

/** What the launcher finds out before the app starts. */
export interface Launched {
  readonly version: string;
  readonly databaseUrl?: string;
  readonly sessionSecret?: string;
}

/** All faults of the environment at once, one line each. */
export class ConfigFault extends Error {
  constructor(readonly lines: readonly string[]) {
    super(`The configuration has ${lines.length} fault(s):\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
}

export type EnvironmentInput = Readonly<Record<string, string | undefined>>;

/** Whether these variables ask for production mode. */
export const isProduction = (env: EnvironmentInput): boolean => (env.DATABASE_URL ?? '') !== '';

/** Reads and checks the environment; throws ConfigFault with every fault. */
export function loadConfig(env: EnvironmentInput, launched: Launched): AppConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  const lines = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (isProduction(env)) {
    if (!given.SESSION_SECRET) lines.push('SESSION_SECRET: is needed where DATABASE_URL is set');
    if (!given.PUBLIC_URL) lines.push('PUBLIC_URL: is needed where DATABASE_URL is set');
  }
  if (!parsed.success || lines.length > 0) throw new ConfigFault(lines);
  const read = parsed.data;
  const databaseUrl = read.DATABASE_URL ?? launched.databaseUrl;
  const sessionSecret = read.SESSION_SECRET ?? launched.sessionSecret;
  if (databaseUrl === undefined || sessionSecret === undefined)
    throw new ConfigFault(['DATABASE_URL: no database was started']);
  return {
    version: launched.version,
    mode: isProduction(env) ? 'production' : 'embedded',
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    tempDir: read.TMPDIR ?? tmpdir(),
    databaseUrl,
    databasePool: read.DATABASE_POOL,
    redisUrl: read.REDIS_URL ?? null,
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM,
    sessionSecret,
    trustProxy: read.TRUST_PROXY,
    // In embedded mode the terminal is for the panel.
    logLevel: read.LOG_LEVEL ?? (isProduction(env) ? 'log' : 'warn'),
    hasDemo: read.DEMO ?? !isProduction(env),
  };
}
