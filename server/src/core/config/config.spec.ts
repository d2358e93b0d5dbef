import { describe, expect, it } from '@jest/globals';
import { ConfigFault, type EnvironmentInput, loadConfig } from './config.js';

const launched = { version: '1', databaseUrl: 'postgres://u:p@127.0.0.1:1/d', sessionSecret: 'made here' };
const production = {
  DATABASE_URL: 'postgres://u:p@db/d',
  PUBLIC_URL: 'https://dialogue.example/',
  SESSION_SECRET: 'x'.repeat(32),
};
const faultsOf = (env: EnvironmentInput): readonly string[] => {
  try {
    loadConfig(env, launched);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.lines;
    throw error;
  }
};

describe('the configuration', () => {
  it('needs nothing in embedded mode', () => {
    const config = loadConfig({}, launched);
    expect(config).toMatchObject({ mode: 'embedded', port: 3000, hasDemo: true, publicUrl: null });
    expect(config.databaseUrl).toBe(launched.databaseUrl);
  });

  it('is in production mode where a database is given, without the demo', () => {
    expect(loadConfig(production, { version: '1' })).toMatchObject({
      mode: 'production',
      hasDemo: false,
      publicUrl: 'https://dialogue.example',
    });
  });

  it('reports every fault at once', () => {
    const faults = faultsOf({ PORT: 'abc', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud', TRUST_PROXY: '-1' });
    const named = faults.map((line) => line.split(':')[0]);
    expect(named).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'TRUST_PROXY', 'SESSION_SECRET', 'PUBLIC_URL']),
    );
  });

  it('wants a secret of its own and a public address in production', () => {
    expect(faultsOf({ DATABASE_URL: production.DATABASE_URL })).toHaveLength(2);
  });

  it('takes empty variables as absent', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '', REDIS_URL: '' }, launched)).toMatchObject({
      port: 3000,
      redisUrl: null,
    });
  });
});
