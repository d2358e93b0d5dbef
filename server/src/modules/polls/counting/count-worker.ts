import { parentPort } from 'node:worker_threads';
import type { Progress } from '@polylogue/shared/counting/progress';
import { countTask, filesTask, pollTask, type ThreadMessage, type ThreadTask } from './count-task.js';

/** Shortest time between two messages about progress, milliseconds. */
const PACE_MS = 100;

/** The entry of the thread that counts: one task at a time, as they come. */
const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', (task: ThreadTask) => {
  try {
    tell(done(task));
  } catch (error) {
    tell({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function done(task: ThreadTask): ThreadMessage {
  if ('files' in task) return { kind: 'files', files: filesTask(task.files) };
  const progress = paced();
  return 'poll' in task
    ? { kind: 'poll', ...pollTask(task.poll, progress) }
    : { kind: 'account', account: countTask(task.count, progress) };
}

function paced(): Progress {
  let toldAt = 0;
  return (steps, total) => {
    const now = performance.now();
    if (now - toldAt < PACE_MS) return;
    toldAt = now;
    tell({ kind: 'progress', done: steps, total });
  };
}
