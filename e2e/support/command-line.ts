import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repository } from './places.js';

const run = promisify(execFile);

/** Runs `polylogue` on a data folder, beside the copy that may be running on it; answers what it printed. */
export async function polylogue(dataDir: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['server/bin/polylogue.js', ...args], {
    cwd: repository,
    env: { ...process.env, DATA_DIR: dataDir },
    maxBuffer: 1 << 26,
  });
  return stdout;
}
