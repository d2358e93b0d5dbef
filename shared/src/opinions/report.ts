import { z } from 'zod';
import { DialogueHeader } from '../dialogues/schemas.js';
import { StatementId, TownId } from '../kernel/ids.js';
import { StatementView } from '../statements/schemas.js';
import { LEAST_SHOWN, OpinionsView } from './live.js';

const count = z.int().nonnegative();

/** Who has voted, by town. Towns with fewer than 5 voters are in `others`, with people without a town; so nobody can be worked out. */
export const ReportParticipation = z.object({
  /** People who have voted on a published statement, and their votes on such. */
  people: count,
  votes: count,
  /** In the order of the dialogue's towns. */
  towns: z.array(z.object({ townId: TownId, people: z.int().min(LEAST_SHOWN), votes: count })),
  others: z.object({ people: count, votes: count }),
});
export type ReportParticipation = z.infer<typeof ReportParticipation>;

/** The opinions of a dialogue for anybody: what the report page shows, and nothing more. */
export const OpinionReport = z.object({
  dialogue: DialogueHeader.pick({
    id: true,
    slug: true,
    title: true,
    state: true,
    timeZone: true,
    languages: true,
    towns: true,
  }),
  /** The last update. Its `statements` are only those that the report names. */
  view: OpinionsView.omit({ routing: true }),
  /** What most people agree on, clearest first: where there are no groups to be shown that could agree. Else empty. */
  agreed: z.array(StatementId),
  /** Statements that many pass on, clearest first. */
  unsure: z.array(StatementId),
  /** Statements that most of those who voted on them marked as mattering to them, clearest first; each by at least 5 people. */
  matters: z.array(StatementId),
  texts: z.array(StatementView.pick({ id: true, number: true, text: true, lang: true, translations: true })),
  participation: ReportParticipation,
});
export type OpinionReport = z.infer<typeof OpinionReport>;
