import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { findNearDuplicates } from '@polylogue/shared/statements/routes';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';
import { type Fault, useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';

/** Published statements that say much the same as a text of the desk. Read anew with the list, whose key its own begins with. */
export const useNearDuplicates = (roomId: DialogueId, statementId: string) =>
  useQuery({
    queryKey: ['moderation', roomId, 'similar', statementId],
    queryFn: ({ signal }) => callRoute(findNearDuplicates, { params: { roomId, statementId } }, { signal }),
  });

export interface MergeControl {
  /** Answers whether it was done. */
  readonly merge: (statementId: string, into: StatementId, reason: string) => Promise<boolean>;
  /** They say different things: they are not proposed any more. Answers whether it was done. */
  readonly keepApart: (statementId: string, other: StatementId) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
}

export function useMerge(): MergeControl {
  const queries = useQueryClient();
  const command = useStaffCommand('statements.merge');
  const apart = useStaffCommand('statements.keep-apart');
  return {
    merge: async (statementId, into, reason) => {
      const isDone = (await command.run({ statementId, into, reason })) !== null;
      if (isDone) void queries.invalidateQueries({ queryKey: ['moderation'] });
      return isDone;
    },
    keepApart: async (statementId, other) => {
      const isDone = (await apart.run({ statementId, other })) !== null;
      if (isDone) await queries.invalidateQueries({ queryKey: ['near-duplicates'] });
      if (isDone) void queries.invalidateQueries({ queryKey: ['moderation'] });
      return isDone;
    },
    isBusy: command.isBusy || apart.isBusy,
    fault: command.fault ?? apart.fault,
  };
}
