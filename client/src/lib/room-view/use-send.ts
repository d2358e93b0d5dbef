import type { CommandInput, CommandName, CommandOutput } from '@polylogue/shared/rooms/commands';
import { useCallback, useState } from 'react';
import type { CommandOutcome } from '../live/outbox.js';
import { useCommand, usePending } from '../live/hooks.js';
import type { Problem } from './command-problem.js';

export interface Send<N extends CommandName> {
  /** Sends, or sends again what came back with the very same content, under its old key: so it can never count twice. */
  readonly send: (input: CommandInput<N>) => Promise<CommandOutcome<CommandOutput<N>>>;
  readonly isSending: boolean;
  /** Why the last try was refused, or `offline` when it came back unsent: then the list of pending commands holds it too. */
  readonly problem: Problem | null;
  readonly forget: () => void;
}

/** A command with the state that its button needs. */
export function useSend<N extends CommandName>(name: N): Send<N> {
  const command = useCommand(name);
  const { pending, retry } = usePending();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = useCallback(
    async (input: CommandInput<N>) => {
      setIsSending(true);
      setProblem(null);
      const content = JSON.stringify(input);
      const back = pending.find(
        (entry) => entry.name === name && entry.state === 'handed_back' && JSON.stringify(entry.input) === content,
      );
      const again = back && (retry(back.id) as ReturnType<typeof command>);
      const outcome = await (again ?? command(input));
      setIsSending(false);
      if (!outcome.ok) setProblem({ code: outcome.code, params: outcome.params });
      return outcome;
    },
    [command, name, pending, retry],
  );
  return { send, isSending, problem, forget: useCallback(() => setProblem(null), []) };
}
