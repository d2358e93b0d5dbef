import { z } from 'zod';
import { Done } from '../kernel/define-command.js';
import { defineRoute } from '../kernel/define-route.js';
import { DialogueId } from '../kernel/ids.js';
import { ParticipantView } from '../participants/schemas.js';
import { Marks } from '../polls/marks.js';
import { PollSecrecy } from '../polls/schemas.js';

const byRoom = z.object({ roomId: DialogueId });

/** Everything stored about a participant of one dialogue, by part of the product. */
export const MyData = z.object({
  dialogue: z.object({ id: DialogueId, slug: z.string(), title: z.record(z.string(), z.string()) }),
  participant: ParticipantView.extend({ joinedAt: z.string() }),
  consents: z.array(z.object({ noticeVersion: z.int(), at: z.string() })),
  statements: z.array(
    z.object({
      text: z.string(),
      lang: z.string(),
      /** The person's own words, where staff have changed them. */
      firstText: z.string().nullable(),
      state: z.string(),
      at: z.string(),
    }),
  ),
  votes: z.array(z.object({ statement: z.string(), value: z.int(), isImportant: z.boolean(), at: z.string() })),
  ballots: z.array(
    z.object({
      question: z.record(z.string(), z.string()),
      secrecy: PollSecrecy,
      /** What an open-hand ballot says. Of a confidential poll the export says only that the person answered. */
      marks: Marks.nullable(),
      at: z.string().nullable(),
    }),
  ),
  contributions: z.array(
    z.object({
      text: z.string(),
      lang: z.string(),
      stance: z.string(),
      state: z.string(),
      at: z.string(),
      versions: z.int(),
    }),
  ),
  helps: z.int(),
  speeches: z.array(z.object({ at: z.string(), seconds: z.int() })),
});
export type MyData = z.infer<typeof MyData>;

export const getMyData = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/my-data',
  summary: 'Everything stored about the caller in a dialogue.',
  access: 'participant',
  params: byRoom,
  answer: MyData,
  errors: ['sign_in_needed'],
});

/**
 * Leave and erase: name, tokens and texts go (texts hidden on every channel), votes and ballots stay counted without a
 * person behind them, as the notice says.
 */
export const eraseMe = defineRoute({
  method: 'DELETE',
  path: '/api/rooms/:roomId/me',
  summary: 'Leave the dialogue and erase what identifies the caller.',
  access: 'participant',
  params: byRoom,
  answer: Done,
  errors: ['sign_in_needed'],
});
