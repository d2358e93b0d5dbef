import type { CommentRow } from '@polylogue/shared/polis/rows';

/**
 * What a statement's moderation in an export is here: accepted ones are published, rejected ones declined. The files do not say whether a
 * conversation showed what nobody had looked at yet; it did where more voted on it than its author, whose own vote Pol.is counts.
 */
export function importedState({ moderated, agrees, disagrees }: CommentRow): 'published' | 'held' | 'declined' {
  switch (moderated) {
    case 1:
      return 'published';
    case -1:
      return 'declined';
    case 0:
      return agrees === null || disagrees === null || agrees + disagrees > 1 ? 'published' : 'held';
  }
}

/** The other way round. What was not looked at stays so while its state is the one it was given; staff's steps since then count. */
export function exportedModeration(
  state: string,
  imported: { readonly moderated: CommentRow['moderated']; readonly state: string } | null,
): CommentRow['moderated'] {
  if (imported !== null && imported.state === state) return imported.moderated;
  if (state === 'published') return 1;
  return state === 'held' ? 0 : -1;
}
