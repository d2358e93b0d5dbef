import type { PendingCommand } from '../live/outbox.js';
import type { PendingView } from './pending-commands.js';

/** The text a person typed within a command's input, if it has one. */
export function typedText(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('text' in input)) return null;
  return typeof input.text === 'string' ? input.text : null;
}

/** Commands on their way as the list shows them. */
export function pendingViews(pending: readonly PendingCommand[]): PendingView[] {
  return pending.flatMap((entry) =>
    entry.state === 'done'
      ? []
      : [{ id: entry.id, name: entry.name, state: entry.state, reason: entry.reason, text: typedText(entry.input) }],
  );
}
