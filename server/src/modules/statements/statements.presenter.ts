import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { type OwnStatement, RECEIVED_FROM, type StatementView } from '@polylogue/shared/statements/schemas';
import type { VoteCounts } from './statement-votes.repository.js';
import type { StatementRow } from './statement.entity.js';

/** A statement as everybody sees it once published, and staff before. */
export const presentStatement = ({
  id,
  number,
  text,
  edition,
  lang,
  translations,
  origin,
  authorId,
  townId,
  isSeed,
  at,
}: StatementRow): StatementView => ({
  id,
  number,
  text,
  edition,
  lang,
  translations,
  origin,
  authorId,
  townId,
  isSeed,
  at: at.toISOString(),
});

/** What became of a statement beside its own row. */
export interface Outcome {
  /** Where merging led in the end; null where that is not shown. */
  readonly mergedInto: StatementId | null;
  readonly votes: VoteCounts | null;
}

/** A statement as its author sees it, with the reason where staff took it away. */
export function presentOwn(row: StatementRow, { mergedInto, votes }: Outcome): OwnStatement {
  const { id, text, lang, firstText, editReason, state, reason } = row;
  const received = votes === null ? 0 : votes.agree + votes.disagree + votes.pass;
  return {
    id,
    text,
    lang,
    edited: firstText === null ? null : { firstText, reason: editReason ?? '' },
    state: row.mergedInto === null ? state : 'merged',
    reason,
    mergedInto,
    votes:
      votes === null || received < RECEIVED_FROM
        ? null
        : { agree: votes.agree, disagree: votes.disagree, pass: votes.pass, important: votes.important },
  };
}

/** A statement on the moderation list. */
export function presentForStaff(
  row: StatementRow & { readonly authorName: string | null; readonly voters: number },
  state: ModerationItem['state'],
): ModerationItem {
  const { id, text, lang, authorId, authorName, townId, reason, mergedInto } = row;
  const { number, isSeed, isMeta, origin, translations, firstText, voters } = row;
  return {
    kind: 'statement',
    id,
    text,
    lang,
    authorId,
    authorName,
    townId,
    at: row.at.toISOString(),
    state,
    reason,
    mergedInto,
    statement: { number, isSeed, isMeta, origin, translations, firstText, voters },
  };
}
