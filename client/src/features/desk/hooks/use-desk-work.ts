import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { StatementStep } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useLetterKeys } from '../../../lib/staff-view/use-letter-keys.js';
import { type BulkControl, useBulkStep } from '../api/use-bulk-step.js';
import { type DeskControl, useDeskCommand } from '../api/use-desk-command.js';
import {
  deskKey,
  type DeskState,
  type DeskTask,
  isVerb,
  needsReason,
  placeWithin,
  tasksFor,
  verbsFor,
} from '../rules/desk.rules.js';
import { type DeskChoice, useChoice } from './use-choice.js';
import { type DeskMarks, useMarks } from './use-marks.js';

export interface DeskWork {
  readonly choice: DeskChoice;
  readonly marks: DeskMarks;
  /** What is being done to which text. Bound to a text, not to a place: the list may move under a reason that is being written. */
  readonly open: { readonly id: string; readonly task: DeskTask } | null;
  readonly start: (at: number, task: DeskTask) => void;
  readonly close: () => void;
  readonly control: DeskControl;
  readonly bulk: BulkControl;
  /** The step for all that are marked whose button has the focus, or whose reason is asked. */
  readonly bulkStep: StatementStep | null;
  readonly setBulkStep: (step: StatementStep | null) => void;
}

/** What staff do with the shown texts of one state, by key or mouse: one is chosen, some are marked, one or several are decided about. */
export function useDeskWork(shown: readonly ModerationItem[], state: DeskState, startAt: string | null): DeskWork {
  const control = useDeskCommand();
  const bulk = useBulkStep();
  const choice = useChoice(shown, startAt);
  const marks = useMarks(shown);
  const [open, setOpen] = useState<DeskWork['open']>(null);
  const [bulkStep, setBulkStep] = useState<StatementStep | null>(null);
  const { chosen, choose } = choice;
  const start = (at: number, task: DeskTask): void => {
    const item = shown[at];
    if (item === undefined || control.isBusy || !tasksFor(item).includes(task)) return;
    control.forget();
    choose(at, true);
    if (isVerb(task) && !needsReason(task)) void control.act(item, task, '');
    else setOpen({ id: item.id, task });
  };
  const move = (by: number): void => {
    setOpen(null);
    choose(placeWithin(chosen + by, shown.length), true);
  };
  useLetterKeys((letter) => {
    const key = deskKey(letter);
    if (key === null) return false;
    const item = shown[chosen];
    if ('move' in key) move(key.move);
    else if ('marks' in key) {
      if (item !== undefined) marks.toggle(item, false);
    } else if ('change' in key || marks.marked.length === 0) start(chosen, 'change' in key ? key.change : key.verb);
    // With texts marked, a letter means them all: the button that says how many gets the focus, or the reason is asked.
    else if (verbsFor({ kind: 'statement', state }).includes(key.verb)) setBulkStep(key.verb);
    return true;
  });
  return { choice, marks, open, start, close: () => setOpen(null), control, bulk, bulkStep, setBulkStep };
}
