import { z } from 'zod';
import { defineFact } from '../kernel/define-fact.js';
import { ParticipantId, TownId } from '../kernel/ids.js';

/** A person was sent out or erased themselves. Their name disappears from what the room shows; `removed` is for staff only. */
export const ParticipantLeft = defineFact(
  'participant.left',
  z.object({ participantId: ParticipantId, townId: TownId.nullable(), how: z.enum(['removed', 'erased']) }),
);
