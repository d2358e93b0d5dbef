import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { Slug, TopicId, TownId } from '../kernel/ids.js';
import { LanguageTag, LocalTextDraft } from '../kernel/locale.js';
import { PlannedInstant, TimeZone } from '../kernel/time.js';
import { DialogueState, DialogueView } from './schemas.js';

const isDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** What staff write to make a dialogue. It ends after it begins (asked where both are known). */
export const DialogueDraft = z.strictObject({
  title: LocalTextDraft,
  summary: LocalTextDraft.nullable(),
  languages: z.array(LanguageTag).min(1).max(24).refine(isDistinct),
  timeZone: TimeZone,
  startsAt: PlannedInstant.nullable(),
  endsAt: PlannedInstant.nullable(),
  townIds: z.array(TownId).min(1).max(60).refine(isDistinct),
  topicIds: z.array(TopicId).max(20).refine(isDistinct),
  holdsStatements: z.boolean(),
  state: DialogueState.exclude(['closed', 'written']),
});
export type DialogueDraft = z.infer<typeof DialogueDraft>;

export const getDialogue = defineRoute({
  method: 'GET',
  path: '/api/dialogues/:slug',
  summary: 'A dialogue with its agenda; drafts only for staff.',
  access: 'public',
  params: z.object({ slug: Slug }),
  answer: DialogueView,
  errors: ['not_found'],
});

export const createDialogue = defineRoute({
  method: 'POST',
  path: '/api/networks/:slug/dialogues',
  summary: 'Make a dialogue in a network.',
  access: 'staff',
  params: z.object({ slug: Slug }),
  body: DialogueDraft,
  answer: DialogueView,
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

/** Change what is given; the rest stays. */
export const editDialogue = defineRoute({
  method: 'PATCH',
  path: '/api/dialogues/:slug',
  summary: 'Change a dialogue before or while it runs; its state changes by command.',
  access: 'staff',
  params: z.object({ slug: Slug }),
  body: DialogueDraft.omit({ state: true }).partial().strict(),
  answer: DialogueView,
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});
