import { z } from 'zod';

/** Small letters, as the database writes them: two spellings of one id must never be taken for two things. */
const uuid = z.uuid().toLowerCase();

/** Branded UUIDs: one type a noun, so that a town's id is never taken for a person's. Parsing is the only way to make one. */
export const NetworkId = uuid.brand<'NetworkId'>();
export type NetworkId = z.infer<typeof NetworkId>;
export const PartnerId = uuid.brand<'PartnerId'>();
export type PartnerId = z.infer<typeof PartnerId>;
export const TownId = uuid.brand<'TownId'>();
export type TownId = z.infer<typeof TownId>;
export const TopicId = uuid.brand<'TopicId'>();
export type TopicId = z.infer<typeof TopicId>;
/** A room is the live place of a dialogue and carries the dialogue's id. */
export const DialogueId = uuid.brand<'DialogueId'>();
export type DialogueId = z.infer<typeof DialogueId>;
export const AgendaItemId = uuid.brand<'AgendaItemId'>();
export type AgendaItemId = z.infer<typeof AgendaItemId>;
export const AgendaActionId = uuid.brand<'AgendaActionId'>();
export type AgendaActionId = z.infer<typeof AgendaActionId>;
export const ParticipantId = uuid.brand<'ParticipantId'>();
export type ParticipantId = z.infer<typeof ParticipantId>;
export const AccountId = uuid.brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const SpeechRequestId = uuid.brand<'SpeechRequestId'>();
export type SpeechRequestId = z.infer<typeof SpeechRequestId>;
export const StatementId = uuid.brand<'StatementId'>();
export type StatementId = z.infer<typeof StatementId>;
export const PollId = uuid.brand<'PollId'>();
export type PollId = z.infer<typeof PollId>;
export const PollOptionId = uuid.brand<'PollOptionId'>();
export type PollOptionId = z.infer<typeof PollOptionId>;
/** An entry of a network's question bank, the same in all its versions. */
export const QuestionId = uuid.brand<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;
/** Paper ballots of one hall as they were entered at once. */
export const PaperCountId = uuid.brand<'PaperCountId'>();
export type PaperCountId = z.infer<typeof PaperCountId>;
export const ContributionId = uuid.brand<'ContributionId'>();
export type ContributionId = z.infer<typeof ContributionId>;
export const ModerationActionId = uuid.brand<'ModerationActionId'>();
export type ModerationActionId = z.infer<typeof ModerationActionId>;
export const FindingId = uuid.brand<'FindingId'>();
export type FindingId = z.infer<typeof FindingId>;
export const RecommendationId = uuid.brand<'RecommendationId'>();
export type RecommendationId = z.infer<typeof RecommendationId>;

/** Part of a public address: lower-case letters, digits and single hyphens, 1 to 80 characters. */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
