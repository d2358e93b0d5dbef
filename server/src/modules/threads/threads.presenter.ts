import type { ContributionView, OwnContribution } from '@polylogue/shared/threads/schemas';
import type { ContributionRow } from './contribution.entity.js';

/** A contribution as everybody sees it. */
export const presentContribution = (row: ContributionRow): ContributionView => ({
  id: row.id,
  itemId: row.itemId,
  parentId: row.parentId,
  number: row.number,
  stance: row.stance,
  text: row.text,
  lang: row.lang,
  authorId: row.authorId,
  authorName: row.authorName,
  townId: row.townId,
  at: row.at.toISOString(),
  version: row.version,
  editedAt: row.editedAt?.toISOString() ?? null,
});

/** A contribution as its author sees it, with the reason where staff took it away. */
export const presentOwn = ({ id, text, lang, state, reason }: ContributionRow): OwnContribution => ({
  id,
  text,
  lang,
  state,
  reason,
});
