import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './support/chromium.js';

/** The proof in a real browser against the built product. One worker: the journeys share two cores with what they test. */
export default defineConfig({
  outputDir: './results/traces',
  globalSetup: './support/start-product.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: await chromiumLaunch(),
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'off',
    video: 'off',
  },
  projects: [
    { name: 'journeys', testDir: './journeys' },
    { name: 'quality', testDir: './quality' },
    { name: 'faults', testDir: './faults' },
  ],
});
