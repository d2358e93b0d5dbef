import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { QuestionId, Slug, TopicId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { Instant } from '../kernel/time.js';
import { Reason } from '../moderation/schemas.js';
import { QuestionAbility, QuestionDraft, QuestionResults, QuestionView, QuestionWords } from './schemas.js';

const byNetwork = z.object({ slug: Slug });
const byQuestion = z.object({ questionId: QuestionId });
const byText = byQuestion.extend({ lang: LanguageTag });
const STAFF_ERRORS = ['sign_in_needed', 'not_allowed', 'not_found'] as const;

export const listQuestions = defineRoute({
  method: 'GET',
  path: '/api/networks/:slug/questions',
  summary: 'The question bank of a network, newest first, at most 200.',
  access: 'staff',
  params: byNetwork,
  query: z.object({
    topicId: TopicId.optional(),
    /** Words in question, detail or options of any language. */
    text: z.string().trim().max(200).optional(),
    archived: z.enum(['true', 'false']).default('false'),
  }),
  answer: z.object({ questions: z.array(QuestionView), can: z.array(QuestionAbility) }),
  errors: STAFF_ERRORS,
});

export const createQuestion = defineRoute({
  method: 'POST',
  path: '/api/networks/:slug/questions',
  summary: 'Write a question into the bank, in its source language.',
  access: 'staff',
  params: byNetwork,
  body: QuestionDraft,
  answer: QuestionView,
  errors: [...STAFF_ERRORS, 'text_empty', 'text_too_long'],
});

export const getQuestion = defineRoute({
  method: 'GET',
  path: '/api/bank/:questionId',
  summary: 'A question of the bank with its newest version in all its languages.',
  access: 'staff',
  params: byQuestion,
  answer: QuestionView,
  errors: STAFF_ERRORS,
});

export const changeQuestion = defineRoute({
  method: 'PUT',
  path: '/api/bank/:questionId',
  summary:
    'Change what is asked, on top of a version: a new version once a poll was made from it. Translations wait to be checked again.',
  access: 'staff',
  params: byQuestion,
  body: z.strictObject({ version: z.int().positive(), draft: QuestionDraft }),
  answer: QuestionView,
  errors: [...STAFF_ERRORS, 'version_conflict', 'wrong_state', 'text_empty', 'text_too_long'],
});

export const writeTranslation = defineRoute({
  method: 'PUT',
  path: '/api/bank/:questionId/texts/:lang',
  summary: 'Write or replace the newest version’s text in a language. A checked text that a poll may have used stays.',
  access: 'staff',
  params: byText,
  body: z.strictObject({ version: z.int().positive(), words: QuestionWords }),
  answer: QuestionView,
  errors: [...STAFF_ERRORS, 'version_conflict', 'wrong_state', 'text_empty', 'text_too_long'],
});

export const checkTranslation = defineRoute({
  method: 'POST',
  path: '/api/bank/:questionId/texts/:lang/check',
  summary:
    'Say that a translation says what the source says. Not for who wrote it; refused when it was written anew since.',
  access: 'staff',
  params: byText,
  body: z.strictObject({ version: z.int().positive(), writtenAt: Instant }),
  answer: QuestionView,
  errors: [...STAFF_ERRORS, 'version_conflict', 'wrong_state', 'second_person_needed'],
});

export const archiveQuestion = defineRoute({
  method: 'POST',
  path: '/api/bank/:questionId/archive',
  summary: 'Take a question out of the lists, or (isArchived false) put it back. Polls and results stay.',
  access: 'staff',
  params: byQuestion,
  body: z.strictObject({ isArchived: z.boolean(), reason: Reason }),
  answer: QuestionView,
  errors: [...STAFF_ERRORS, 'reason_missing'],
});

export const questionResults = defineRoute({
  method: 'GET',
  path: '/api/questions/:questionId',
  summary:
    'What came of a question over all towns and days: each poll, each town, and all together with people counted once.',
  access: 'public',
  params: byQuestion,
  answer: QuestionResults,
  errors: ['not_found'],
});
