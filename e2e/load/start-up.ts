import { AppProcess } from '../support/app-process.js';
import { newFolder, until } from '../support/places.js';

export interface StartUpResult {
  readonly firstSeconds: number;
  readonly laterSeconds: number;
}

/** From the start of the process to the first page, with an empty data folder and with a known one. Embedded mode, built before. */
export async function measureStartUp(): Promise<StartUpResult> {
  const dataDir = await newFolder('startup');
  return { firstSeconds: await oneStart(dataDir), laterSeconds: await oneStart(dataDir) };
}

async function oneStart(dataDir: string): Promise<number> {
  const begun = performance.now();
  const app = await AppProcess.spawn({ dataDir });
  try {
    await until(
      'the home page',
      async () => {
        if (!app.isRunning) throw new Error(`the server ended:\n${app.said}`);
        const answer = await fetch(`${app.url}/en`).catch(() => null);
        return answer?.ok === true ? true : null;
      },
      60,
    );
    return (performance.now() - begun) / 1000;
  } finally {
    await app.stop();
  }
}
