import { z } from 'zod';
import { defineCommand } from '../kernel/define-command.js';
import { AgendaActionId, AgendaItemId } from '../kernel/ids.js';
import { AgendaItem, AgendaItemDraft } from './schemas.js';

const onItem = z.strictObject({ itemId: AgendaItemId });
/** `actionId` names what can be undone with `agenda.undo`. */
const acted = z.object({ actionId: AgendaActionId });

const step = <const N extends string>(name: N, summary: string) =>
  defineCommand({
    name,
    summary,
    by: 'staff',
    input: onItem,
    output: acted,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  });

/** Running the agenda. Starting an item ends the one that runs. */
export const agendaCommands = [
  step('agenda.start', 'Start an item now; the running one ends.'),
  defineCommand({
    name: 'agenda.extend',
    summary: 'Give an item more (or less) time.',
    by: 'staff',
    input: z.strictObject({ itemId: AgendaItemId, minutes: z.int().min(-120).max(240) }),
    output: acted,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  step('agenda.pause', 'Stop the clock of the running item.'),
  step('agenda.resume', 'Let the clock of a paused item run on.'),
  step('agenda.skip', 'Leave a planned or running item out.'),
  step('agenda.end', 'End the running item; nothing else starts by itself.'),
  defineCommand({
    name: 'agenda.undo',
    summary: 'Undo the last agenda action within 10 seconds.',
    by: 'staff',
    input: z.strictObject({ actionId: AgendaActionId }),
    output: acted,
    errors: ['not_allowed', 'not_found', 'undo_too_late'],
  }),
  defineCommand({
    name: 'agenda.save-item',
    summary: 'Add an item (no itemId) or change one. Running items keep their clock.',
    by: 'staff',
    input: z.strictObject({ itemId: AgendaItemId.nullable(), draft: AgendaItemDraft }),
    output: z.object({ item: AgendaItem }),
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  defineCommand({
    name: 'agenda.move-item',
    summary: 'Put a planned item at another place in the order (0 is first).',
    by: 'staff',
    input: z.strictObject({ itemId: AgendaItemId, position: z.int().min(0).max(500) }),
    output: acted,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  step('agenda.remove-item', 'Take a planned item off the agenda.'),
] as const;
