import { parentPort } from 'node:worker_threads';
import { OpinionLogs, type ThreadReply, type ThreadRequest } from './opinion-task.js';

/** What comes back for a request, by its number. */
export type ThreadMessage =
  | { readonly id: number; readonly reply: ThreadReply }
  | { readonly id: number; readonly error: string };

const logs = new OpinionLogs();

/** The entry of the thread that computes opinions: one request after another. */
parentPort?.on('message', ({ id, request }: { readonly id: number; readonly request: ThreadRequest }) => {
  const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);
  try {
    tell({ id, reply: logs.reply(request) });
  } catch (error) {
    tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
