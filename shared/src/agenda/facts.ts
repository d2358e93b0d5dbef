import { z } from 'zod';
import { defineFact } from '../kernel/define-fact.js';
import { AgendaItemId } from '../kernel/ids.js';
import { AgendaAction, AgendaItem } from './schemas.js';

/** Items that changed, whole; those removed; which one is on now. One fact for every agenda action. */
export const AgendaChanged = defineFact(
  'agenda.changed',
  z.object({
    items: z.array(AgendaItem),
    removed: z.array(AgendaItemId),
    currentItemId: AgendaItemId.nullable(),
    action: AgendaAction.nullable(),
  }),
);
