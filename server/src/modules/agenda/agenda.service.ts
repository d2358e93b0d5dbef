import { randomUUID } from 'node:crypto';
import { type AgendaItem, type AgendaItemDraft, UNDO_MS } from '@polylogue/shared/agenda/schemas';
import { AgendaActionId, AgendaItemId, type DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { AgendaEvents, type ItemTurn } from './agenda.domain-events.js';
import { presentAction, presentItem } from './agenda.presenter.js';
import { AgendaRepository, type Notes } from './agenda.repository.js';
import { currentOf, type RunItem } from './domain/run-item.js';
import { addItem, afterStep, editItem, removeItem, type Step } from './domain/run-sheet.js';
import { beforeImage, undoStep } from './domain/undo.js';

/** A rule of the run sheet, with what it needs beside the items filled in. */
export type Rule = (items: readonly RunItem[], now: Date) => Result<Step>;

/** Runs and writes agendas: one step is one transaction, one action that can be undone, one fact. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly agendas: AgendaRepository,
    private readonly facts: FactLog,
    private readonly events: AgendaEvents,
  ) {}

  /** Does what a rule says. */
  async act(tx: Tx, roomId: DialogueId, rule: Rule): Promise<Result<{ actionId: AgendaActionId }>> {
    const now = await lockRoom(tx, roomId);
    const items = await this.agendas.items(roomId, tx);
    const step = rule(items, now);
    if (!step.ok) return step;
    return ok({ actionId: await this.carryOut(tx, roomId, items, step.value, now) });
  }

  /** Adds an item or changes one. */
  async save(
    tx: Tx,
    roomId: DialogueId,
    itemId: AgendaItemId | null,
    draft: AgendaItemDraft,
  ): Promise<Result<{ item: AgendaItem }>> {
    const id = itemId ?? AgendaItemId.parse(randomUUID());
    const done = await this.act(tx, roomId, (items) =>
      itemId === null ? addItem(items, id, draft) : editItem(items, id, draft),
    );
    if (!done.ok) return done;
    const saved = await this.agendas.item(tx, roomId, id);
    return saved ? ok({ item: presentItem(saved) }) : fail('not_found');
  }

  /** Takes a planned item off the agenda, unless something hangs on it (a thread people have written in). */
  async remove(tx: Tx, roomId: DialogueId, itemId: AgendaItemId): Promise<Result<{ actionId: AgendaActionId }>> {
    await lockRoom(tx, roomId);
    // Before anything is asked about it: another room's item is as unknown as any other id.
    if (!(await this.agendas.item(tx, roomId, itemId))) return fail('not_found');
    for (const hold of this.events.holds) if (await hold(tx, itemId)) return fail('wrong_state');
    return this.act(tx, roomId, (items) => removeItem(items, itemId));
  }

  /** Takes the last action back. */
  async undo(tx: Tx, roomId: DialogueId, actionId: AgendaActionId): Promise<Result<{ actionId: AgendaActionId }>> {
    const now = await lockRoom(tx, roomId);
    const last = await this.agendas.last(tx, roomId);
    if (!last || !(await this.agendas.hasAction(tx, roomId, actionId))) return fail('not_found');
    const items = await this.agendas.items(roomId, tx);
    const step = undoStep(items, last, actionId, now);
    if (!step.ok) return step;
    const undoneBy = await this.carryOut(tx, roomId, items, step.value, now, last.notes);
    await this.agendas.markUndone(tx, last.id, undoneBy);
    return ok({ actionId: undoneBy });
  }

  /** Puts items at the end of an agenda without an action to undo (seeds, imports). */
  async append(tx: Tx, roomId: DialogueId, drafts: readonly AgendaItemDraft[]): Promise<AgendaItem[]> {
    await lockRoom(tx, roomId);
    let items = await this.agendas.items(roomId, tx);
    const added: RunItem[] = [];
    for (const draft of drafts) {
      const step = addItem(items, AgendaItemId.parse(randomUUID()), draft);
      if (!step.ok) continue;
      await this.agendas.store(tx, roomId, step.value);
      added.push(...step.value.added);
      items = afterStep(items, step.value);
    }
    const presented = added.map(presentItem);
    const currentItemId = currentOf(items)?.id ?? null;
    await this.facts.append(tx, roomId, {
      type: 'agenda.changed',
      payload: { items: presented, removed: [], currentItemId, action: null },
    });
    return presented;
  }

  /** `undone`: the notes of the action that this step takes back. */
  private async carryOut(
    tx: Tx,
    roomId: DialogueId,
    items: readonly RunItem[],
    step: Step,
    now: Date,
    undone?: Notes,
  ): Promise<AgendaActionId> {
    const after = afterStep(items, step);
    await this.agendas.store(tx, roomId, step);
    const turn: ItemTurn = { roomId, now, from: currentOf(items)?.id ?? null, to: currentOf(after)?.id ?? null };
    const notes = await this.turn(tx, turn, undone);
    const last = await this.agendas.last(tx, roomId);
    const action = {
      id: AgendaActionId.parse(randomUUID()),
      dialogueId: roomId,
      number: (last?.number ?? 0) + 1,
      verb: step.verb,
      itemId: step.itemId,
      at: now,
      undoUntil: undone ? null : new Date(now.getTime() + UNDO_MS),
      before: beforeImage(items, step),
      addedIds: step.added.map(({ id }) => id),
      notes,
    };
    await this.agendas.record(tx, action);
    await this.facts.append(tx, roomId, {
      type: 'agenda.changed',
      payload: {
        items: [...step.changed, ...step.added].map(presentItem),
        removed: step.removed.map(({ id }) => id),
        currentItemId: turn.to,
        action: presentAction(action),
      },
    });
    return action.id;
  }

  /** Lets the other modules follow before the agenda's own fact: a speech ends before its debate does. */
  private async turn(tx: Tx, turn: ItemTurn, undone?: Notes): Promise<Notes> {
    const notes: Record<string, unknown> = {};
    for (const follower of this.events.followers) {
      if (turn.from !== turn.to) notes[follower.name] = await follower.turned(tx, turn);
      if (undone && Object.hasOwn(undone, follower.name)) await follower.takeBack(tx, turn, undone[follower.name]);
    }
    return notes;
  }
}
