import { z } from 'zod';
import { Account } from '../counting/account.js';
import { defineRoute } from '../kernel/define-route.js';
import { DialogueId, PaperCountId, PollId, Slug, TownId } from '../kernel/ids.js';
import { LanguageTag, LocalText } from '../kernel/locale.js';
import { Instant } from '../kernel/time.js';
import { TownView } from '../networks/schemas.js';
import { Marks } from './marks.js';
import { Pile, PollView } from './schemas.js';

const byPoll = z.object({ pollId: PollId });

/** A file with a poll's ballots. `name` is the last part of its address: `ballots.json`, `ballots.csv`, `ballots.blt` … */
export const BallotFileView = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });
export type BallotFileView = z.infer<typeof BallotFileView>;

/** A revealed poll for anybody, with all that a stranger needs to count again. */
export const PublicPoll = z.object({
  poll: PollView,
  dialogue: z.object({
    id: DialogueId,
    slug: Slug,
    title: LocalText,
    timeZone: z.string(),
    languages: z.array(z.string()),
    towns: z.array(TownView),
  }),
  account: Account.nullable(),
  /** Short texts that can be read, in the order of what they say; at most 1000, the others are in the files. Null for other kinds. */
  texts: z.array(z.object({ text: z.string(), lang: LanguageTag })).nullable(),
  files: z.array(BallotFileView),
});
export type PublicPoll = z.infer<typeof PublicPoll>;

export const publicPollRoute = defineRoute({
  method: 'GET',
  path: '/api/polls/:pollId',
  summary: 'A revealed poll with its account and the files to count it again.',
  access: 'public',
  params: byPoll,
  answer: PublicPoll,
  errors: ['not_found', 'too_many'],
});

/** Answered as the file itself, with its own media type, never as JSON of the contract. */
export const ballotFileRoute = defineRoute({
  method: 'GET',
  path: '/api/polls/:pollId/files/:name',
  summary: 'The ballots of a revealed poll as a file.',
  access: 'public',
  params: byPoll.extend({ name: z.string().max(40) }),
  answer: z.unknown(),
  errors: ['not_found', 'too_many'],
});

/** Who voted how in a revealed open-hand poll; names as people gave them, null for those who erased themselves. */
export const handsRoute = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/polls/:pollId/hands',
  summary: 'Names with votes of a revealed open-hand poll, for the people in the room.',
  access: 'member',
  params: byPoll.extend({ roomId: DialogueId }),
  answer: z.object({
    hands: z.array(z.object({ name: z.string().nullable(), townId: TownId.nullable(), marks: Marks })),
  }),
  errors: ['not_allowed', 'not_found'],
});

/** Short texts: to everybody once revealed, to staff from the close on (without any count). */
export const textsRoute = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/polls/:pollId/texts',
  summary: 'Short texts or words of a poll.',
  access: 'member',
  params: byPoll.extend({ roomId: DialogueId }),
  answer: z.object({
    texts: z.array(z.object({ id: z.string(), text: z.string(), lang: LanguageTag, isHidden: z.boolean() })),
    /** What staff did to words: `word` counts as `into`, or (null) not at all. */
    merges: z.array(z.object({ word: z.string(), into: z.string().nullable() })),
  }),
  errors: ['not_allowed', 'not_found'],
});

/** Paper ballots as entered, for the staff member who confirms them. */
export const papersRoute = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/polls/:pollId/papers',
  summary: 'Paper ballots of a poll as they were entered.',
  access: 'staff',
  params: byPoll.extend({ roomId: DialogueId }),
  answer: z.object({
    papers: z.array(
      z.object({
        id: PaperCountId,
        townId: TownId,
        piles: z.array(Pile),
        blank: z.int(),
        invalid: z.int(),
        note: z.string(),
        enteredByName: z.string().nullable(),
        at: Instant,
        state: z.enum(['entered', 'confirmed', 'discarded']),
      }),
    ),
  }),
  errors: ['not_allowed', 'not_found'],
});
