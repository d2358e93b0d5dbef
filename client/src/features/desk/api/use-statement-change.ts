import type { CommandInput } from '@polylogue/shared/rooms/commands';
import { useQueryClient } from '@tanstack/react-query';
import { type Fault, useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';

type Changing = 'statements.edit' | 'statements.translate' | 'statements.set-meta';

export interface StatementChange<N extends Changing> {
  /** Answers whether it was done, once the lists show it. */
  readonly change: (input: CommandInput<N>) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
}

/** A change of a statement itself. Not all of them are facts of the room, so the lists are read anew. */
export function useStatementChange<N extends Changing>(name: N): StatementChange<N> {
  const queries = useQueryClient();
  const command = useStaffCommand(name);
  return {
    change: async (input) => {
      const isDone = (await command.run(input)) !== null;
      if (isDone) await queries.invalidateQueries({ queryKey: ['moderation'] });
      return isDone;
    },
    isBusy: command.isBusy,
    fault: command.fault,
  };
}
