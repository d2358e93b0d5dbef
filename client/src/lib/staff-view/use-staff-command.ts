import type { CommandInput, CommandName, CommandOutput } from '@polylogue/shared/rooms/commands';
import { useState } from 'react';
import { useCommand } from '../live/hooks.js';
import type { CommandOutcome } from '../live/outbox.js';

/** Why a command was not done. */
export type Fault = Extract<CommandOutcome, { ok: false }>;

/** A command of staff with what its button and its error line need. */
export interface StaffCommand<N extends CommandName> {
  /** Answers the output, or null when it was not done; `fault` then says why. */
  readonly run: (input: CommandInput<N>) => Promise<CommandOutput<N> | null>;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  readonly forget: () => void;
}

export function useStaffCommand<N extends CommandName>(name: N): StaffCommand<N> {
  const send = useCommand(name);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (input: CommandInput<N>): Promise<CommandOutput<N> | null> => {
    setBusy(true);
    setFault(null);
    const outcome = await send(input);
    setBusy(false);
    if (outcome.ok) return outcome.value;
    setFault(outcome);
    return null;
  };
  return { run, isBusy, fault, forget: () => setFault(null) };
}
