import type { CommandName } from '@polylogue/shared/rooms/commands';
import { useEffect, useRef } from 'react';
import type { PendingCommand } from '../live/outbox.js';
import { usePending } from '../live/hooks.js';

/**
 * Calls `onStored` when a command that had been handed back was sent once more, from the list of pending commands, and stored:
 * then nobody waits for its answer any more, and the view that wrote it has to learn it here. Once for each command.
 */
export function useStoredLater(name: CommandName, onStored: (command: PendingCommand) => void): void {
  const { pending } = usePending();
  const handedBack = useRef(new Set<string>());
  useEffect(() => {
    for (const command of pending) {
      if (command.name !== name) continue;
      if (command.state === 'handed_back') handedBack.current.add(command.id);
      if (command.state === 'done' && handedBack.current.delete(command.id)) onStored(command);
    }
  }, [pending, name, onStored]);
}
