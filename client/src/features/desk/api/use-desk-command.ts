import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { type Fault, useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { commandFor, type DeskVerb } from '../rules/desk.rules.js';

export interface DeskControl {
  /** Answers whether it was done. `reason` is left away only for publishing. */
  readonly act: (item: ModerationItem, verb: DeskVerb, reason: string) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  readonly forget: () => void;
}

/** The commands of the desk behind one function. */
export function useDeskCommand(): DeskControl {
  const queries = useQueryClient();
  const publish = useStaffCommand('statements.publish');
  const explained = {
    'statements.decline': useStaffCommand('statements.decline'),
    'statements.hide': useStaffCommand('statements.hide'),
    'statements.restore': useStaffCommand('statements.restore'),
  };
  const threads = {
    'threads.hide': useStaffCommand('threads.hide'),
    'threads.restore': useStaffCommand('threads.restore'),
  };
  const all = [publish, ...Object.values(explained), ...Object.values(threads)];
  const give = (item: ModerationItem, verb: DeskVerb, reason: string): Promise<unknown> => {
    const name = commandFor(item, verb);
    switch (name) {
      case null:
        return Promise.resolve(null);
      case 'statements.publish':
        return publish.run({ statementId: item.id });
      case 'threads.hide':
      case 'threads.restore':
        return threads[name].run({ contributionId: item.id, reason });
      case 'statements.decline':
      case 'statements.hide':
      case 'statements.restore':
        return explained[name].run({ statementId: item.id, reason });
    }
  };
  const forget = (): void => {
    for (const command of all) command.forget();
  };
  return {
    act: async (item, verb, reason) => {
      forget();
      const isDone = (await give(item, verb, reason)) !== null;
      if (isDone) void queries.invalidateQueries({ queryKey: ['moderation'] });
      return isDone;
    },
    isBusy: all.some((command) => command.isBusy),
    fault: all.find((command) => command.fault !== null)?.fault ?? null,
    forget,
  };
}
