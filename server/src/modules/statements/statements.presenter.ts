import type { OwnStatement, StatementView } from '@polylogue/shared/statements/schemas';
import type { StatementRow } from './statement.entity.js';

/** A statement as everybody sees it once published, and staff before. */
export const presentStatement = ({
  id,
  number,
  text,
  lang,
  authorId,
  townId,
  isSeed,
  at,
}: StatementRow): StatementView => ({
  id,
  number,
  text,
  lang,
  authorId,
  townId,
  isSeed,
  at: at.toISOString(),
});

/** A statement as its author sees it, with the reason where staff took it away. */
export const presentOwn = ({ id, text, lang, state, reason }: StatementRow): OwnStatement => ({
  id,
  text,
  lang,
  state,
  reason,
});
