import { parentPort } from 'node:worker_threads';
import { type CountMessage, type CountTask, countTask } from './count-task.js';

/** Shortest time between two messages about progress, milliseconds. */
const PACE_MS = 100;

/** The entry of the thread that counts: one task at a time, as they come. */
const tell = (message: CountMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', (task: CountTask) => {
  let toldAt = 0;
  try {
    const account = countTask(task, (done, total) => {
      const now = performance.now();
      if (now - toldAt < PACE_MS) return;
      toldAt = now;
      tell({ kind: 'progress', done, total });
    });
    tell({ kind: 'done', account });
  } catch (error) {
    tell({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
