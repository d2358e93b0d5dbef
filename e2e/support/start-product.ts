import { AppProcess } from './app-process.js';

/** Variables that tell the tests where the product runs. */
export const PRODUCT_URL = 'POLYLOGUE_E2E_URL';
export const PRODUCT_DATA = 'POLYLOGUE_E2E_DATA';

/** Before all tests: one product as `npm start` gives it, in an empty data folder, on a free port. Ended after them. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const app = await AppProcess.start();
  process.env[PRODUCT_URL] = app.url;
  process.env[PRODUCT_DATA] = app.dataDir;
  return () => app.stop();
}
