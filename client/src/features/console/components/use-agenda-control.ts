import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { type Fault, useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { currentItem, nextStep } from '../rules/next-step.rules.js';

/** What the main button, its key and the undo bar do. */
export interface AgendaControl {
  readonly next: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Stops or starts the clock of the item that is on. */
  readonly togglePause: () => Promise<void>;
  readonly isMoving: boolean;
  readonly isUndoing: boolean;
  readonly fault: Fault | null;
}

/** One press, one command: starting an item ends the one that runs. */
export function useAgendaControl(room: RoomState): AgendaControl {
  const start = useStaffCommand('agenda.start');
  const end = useStaffCommand('agenda.end');
  const undo = useStaffCommand('agenda.undo');
  const pause = useStaffCommand('agenda.pause');
  const resume = useStaffCommand('agenda.resume');
  const setState = useStaffCommand('dialogue.set-state');
  const all = [start, end, undo, pause, resume, setState];
  const next = async (): Promise<void> => {
    for (const command of all) command.forget();
    const step = nextStep(room);
    switch (step.kind) {
      case 'open_doors':
        await setState.run({ state: 'open' });
        return;
      case 'go_live':
        await setState.run({ state: 'live' });
        return;
      case 'start':
        await start.run({ itemId: step.item.id });
        return;
      case 'move_on':
        await start.run({ itemId: step.to.id });
        return;
      case 'end_last':
        await end.run({ itemId: step.from.id });
        return;
      case 'finished':
      case 'empty':
        return;
    }
  };
  return {
    next,
    undo: async () => {
      if (room.lastAction) await undo.run({ actionId: room.lastAction.id });
    },
    togglePause: async () => {
      const item = currentItem(room);
      if (item) await (item.status === 'paused' ? resume : pause).run({ itemId: item.id });
    },
    isMoving: start.isBusy || end.isBusy || setState.isBusy,
    isUndoing: undo.isBusy,
    fault: all.map((command) => command.fault).find((fault) => fault !== null) ?? null,
  };
}
