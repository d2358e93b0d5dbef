import type { AgendaItemDraft, AgendaVerb } from '@polylogue/shared/agenda/schemas';
import type { AgendaItemId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { currentOf, isOn, plannedItem, ranMsAt, type RunItem, written } from './run-item.js';

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60 * 24 * 60;

/** What a step does to an agenda: items as they stand afterwards (only those that differ), items added and removed. */
export interface Step {
  readonly verb: AgendaVerb;
  readonly itemId: AgendaItemId;
  readonly changed: readonly RunItem[];
  readonly added: readonly RunItem[];
  readonly removed: readonly RunItem[];
}

const step = (
  verb: AgendaVerb,
  itemId: AgendaItemId,
  parts: Partial<Pick<Step, 'changed' | 'added' | 'removed'>>,
): Result<Step> => ok({ verb, itemId, changed: [], added: [], removed: [], ...parts });

/** `not_found` without the item, else what `act` makes of it. */
function on(items: readonly RunItem[], id: AgendaItemId, act: (item: RunItem) => Result<Step>): Result<Step> {
  const item = items.find((it) => it.id === id);
  return item ? act(item) : fail('not_found');
}

/** Starts an item now with its planned length; the one that is on ends. A skipped or finished item can be started again. `wrong_state` when it is on already. */
export const startItem = (items: readonly RunItem[], id: AgendaItemId, now: Date): Result<Step> =>
  on(items, id, (item) => {
    if (isOn(item)) return fail('wrong_state');
    const running = currentOf(items);
    const started: RunItem = {
      ...item,
      status: 'running',
      startedAt: now,
      endsAt: new Date(now.getTime() + item.plannedMinutes * MINUTE_MS),
      remainingMs: null,
      runningSince: now,
      tookSeconds: null,
    };
    return step('start', id, { changed: [...(running ? [ended(running, 'done', now)] : []), started] });
  });

/** Gives an item more or less time: on the clock when it is on, in the plan before. Never ends it before now, never plans less than a minute. */
export const extendItem = (items: readonly RunItem[], id: AgendaItemId, minutes: number, now: Date): Result<Step> =>
  on(items, id, (item) => {
    const extended = withMinutes(item, minutes, now);
    return extended ? step('extend', id, { changed: [extended] }) : fail('wrong_state');
  });

function withMinutes(item: RunItem, minutes: number, now: Date): RunItem | null {
  const span = minutes * MINUTE_MS;
  if (item.status === 'planned') {
    return { ...item, plannedMinutes: Math.min(LONGEST_MINUTES, Math.max(1, item.plannedMinutes + minutes)) };
  }
  if (item.status === 'running' && item.endsAt !== null) {
    const endsAt = item.endsAt.getTime() + span;
    // Taking time away ends at now at the earliest; an item over time that gets more may still be over time.
    return {
      ...item,
      endsAt: new Date(minutes < 0 ? Math.max(endsAt, Math.min(now.getTime(), item.endsAt.getTime())) : endsAt),
    };
  }
  if (item.status === 'paused' && item.remainingMs !== null) {
    const remainingMs = item.remainingMs + span;
    return { ...item, remainingMs: minutes < 0 ? Math.max(remainingMs, Math.min(0, item.remainingMs)) : remainingMs };
  }
  return null;
}

/** Stops the clock of the running item. */
export const pauseItem = (items: readonly RunItem[], id: AgendaItemId, now: Date): Result<Step> =>
  on(items, id, (item) => {
    if (item.status !== 'running' || item.endsAt === null) return fail('wrong_state');
    const paused: RunItem = {
      ...item,
      status: 'paused',
      endsAt: null,
      remainingMs: item.endsAt.getTime() - now.getTime(),
      runningSince: null,
      ranMs: ranMsAt(item, now),
    };
    return step('pause', id, { changed: [paused] });
  });

/** Lets a paused item run on with what remained. */
export const resumeItem = (items: readonly RunItem[], id: AgendaItemId, now: Date): Result<Step> =>
  on(items, id, (item) => {
    if (item.status !== 'paused' || item.remainingMs === null) return fail('wrong_state');
    const resumed: RunItem = {
      ...item,
      status: 'running',
      endsAt: new Date(now.getTime() + item.remainingMs),
      remainingMs: null,
      runningSince: now,
    };
    return step('resume', id, { changed: [resumed] });
  });

/** Leaves a planned item out, or breaks off the one that is on. */
export const skipItem = (items: readonly RunItem[], id: AgendaItemId, now: Date): Result<Step> =>
  on(items, id, (item) => {
    if (item.status === 'planned') return step('skip', id, { changed: [{ ...item, status: 'skipped' }] });
    return isOn(item) ? step('skip', id, { changed: [ended(item, 'skipped', now)] }) : fail('wrong_state');
  });

/** Ends the item that is on; nothing else starts by itself. */
export const endItem = (items: readonly RunItem[], id: AgendaItemId, now: Date): Result<Step> =>
  on(items, id, (item) =>
    isOn(item) ? step('end', id, { changed: [ended(item, 'done', now)] }) : fail('wrong_state'),
  );

function ended(item: RunItem, status: 'done' | 'skipped', now: Date): RunItem {
  const ranMs = ranMsAt(item, now);
  return {
    ...item,
    status,
    endsAt: null,
    remainingMs: null,
    runningSince: null,
    ranMs,
    tookSeconds: Math.round(ranMs / 1000),
  };
}

/** Adds an item at the end. */
export const addItem = (items: readonly RunItem[], id: AgendaItemId, draft: AgendaItemDraft): Result<Step> =>
  step('edit', id, { added: [plannedItem(id, nextPosition(items), draft)] });

const nextPosition = (items: readonly RunItem[]): number =>
  items.reduce((next, it) => Math.max(next, it.position + 1), 0);

/** Changes an item's words and plan; its clock stays. Its kind is settled once it has begun (`wrong_state`). */
export const editItem = (items: readonly RunItem[], id: AgendaItemId, draft: AgendaItemDraft): Result<Step> =>
  on(items, id, (item) => {
    if (draft.kind !== item.kind && item.status !== 'planned') return fail('wrong_state');
    return step('edit', id, { changed: [{ ...item, ...written(draft) }] });
  });

/** Puts a planned item at a place in the order (0 is first; beyond the end is last). */
export const moveItem = (items: readonly RunItem[], id: AgendaItemId, position: number): Result<Step> =>
  on(items, id, (item) => {
    if (item.status !== 'planned') return fail('wrong_state');
    const order = [...items].sort((a, b) => a.position - b.position).filter((it) => it.id !== id);
    order.splice(position, 0, item);
    const changed = order.flatMap((it, at) => (it.position === at ? [] : [{ ...it, position: at }]));
    return step('edit', id, { changed });
  });

/** Takes a planned item off the agenda. */
export const removeItem = (items: readonly RunItem[], id: AgendaItemId): Result<Step> =>
  on(items, id, (item) => (item.status === 'planned' ? step('edit', id, { removed: [item] }) : fail('wrong_state')));

/** The agenda after a step. */
export function afterStep(items: readonly RunItem[], { changed, added, removed }: Step): RunItem[] {
  const byId = new Map(items.map((it) => [it.id, it]));
  for (const it of [...changed, ...added]) byId.set(it.id, it);
  for (const it of removed) byId.delete(it.id);
  return [...byId.values()].sort((a, b) => a.position - b.position);
}
