import type { AgendaActionId, AgendaItemId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { RunItem } from './run-item.js';
import type { Step } from './run-sheet.js';

/** The last thing done with an agenda, with what undoes it. */
export interface LastAction {
  readonly id: AgendaActionId;
  readonly itemId: AgendaItemId;
  readonly undoUntil: Date | null;
  /** Items it changed or removed, as they were. */
  readonly before: readonly RunItem[];
  readonly addedIds: readonly AgendaItemId[];
}

/** Items as they were before a step, for undoing it. */
export function beforeImage(items: readonly RunItem[], { changed, removed }: Step): RunItem[] {
  const touched = new Set([...changed, ...removed].map(({ id }) => id));
  return items.filter(({ id }) => touched.has(id));
}

/**
 * The step that takes the last action back: whoever was on is on again with the clock as it was. `undo_too_late` when another
 * action came after `actionId`, when its time is over, or when it cannot be undone at all.
 */
export function undoStep(
  items: readonly RunItem[],
  last: LastAction,
  actionId: AgendaActionId,
  now: Date,
): Result<Step> {
  if (last.id !== actionId || last.undoUntil === null || now > last.undoUntil) return fail('undo_too_late');
  const here = new Set(items.map(({ id }) => id));
  const added = new Set(last.addedIds);
  return ok({
    verb: 'undo',
    itemId: last.itemId,
    changed: last.before.filter(({ id }) => here.has(id)),
    added: last.before.filter(({ id }) => !here.has(id)),
    removed: items.filter(({ id }) => added.has(id)),
  });
}
