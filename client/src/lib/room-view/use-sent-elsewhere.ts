import type { CommandName } from '@polylogue/shared/rooms/commands';
import { useEffect } from 'react';
import { usePending } from '../live/hooks.js';
import { typedText } from './pending-view.js';

/** Calls `onSent` when a command with this very text was stored after it had been handed back and sent once more from the list. */
export function useSentElsewhere(name: CommandName, text: string, onSent: () => void): void {
  const { pending } = usePending();
  const isStored =
    text !== '' &&
    pending.some((entry) => entry.name === name && entry.state === 'done' && typedText(entry.input) === text);
  // `onSent` empties the draft, so the text no longer matches and this ends.
  useEffect(() => {
    if (isStored) onSent();
  }, [isStored, onSent]);
}
