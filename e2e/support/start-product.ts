import { AppProcess } from './app-process.js';

/** Variable that tells the tests where the running product keeps its data, and with it its address. */
export const PRODUCT_DATA = 'POLYLOGUE_E2E_DATA';

/** Before all tests: one product as `npm start` gives it, in an empty data folder, on a free port. Ended after them. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const app = await AppProcess.start();
  process.env[PRODUCT_DATA] = app.dataDir;
  return () => app.stop();
}
