import type { ModerationItem } from '@polylogue/shared/moderation/schemas';

/** Which texts of a list are shown. */
export interface DeskFilter {
  /** Null: both. */
  readonly kind: ModerationItem['kind'] | null;
  /** Letters that the text, its author or its origin holds, or the statement's number; empty: all. */
  readonly words: string;
  /** Statements without a translation into this language; null: all. */
  readonly lacks: string | null;
}

export const NO_FILTER: DeskFilter = { kind: null, words: '', lacks: null };

/** Capitals and accents do not matter to somebody who looks for a word. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether it lets everything through. */
export const isOpen = ({ kind, words, lacks }: DeskFilter): boolean =>
  kind === null && lacks === null && words.trim() === '';

/** The texts that a filter lets through, in their order. Linear. */
export function filterItems(items: readonly ModerationItem[], filter: DeskFilter): readonly ModerationItem[] {
  if (isOpen(filter)) return items;
  const { kind, lacks } = filter;
  const wanted = plain(filter.words.trim());
  return items.filter(
    (item) =>
      (kind === null || item.kind === kind) &&
      (lacks === null || missingOf(item, [lacks]).length > 0) &&
      hasWords(item, wanted),
  );
}

function hasWords({ text, authorName, statement }: ModerationItem, wanted: string): boolean {
  if (wanted === '' || String(statement?.number) === wanted) return true;
  return [text, authorName, statement?.origin].some((it) => it != null && plain(it).includes(wanted));
}

/** Into which of these languages a text is not translated; none for contributions, which are not translated by staff. */
export function missingOf(
  { lang, statement }: Pick<ModerationItem, 'lang' | 'statement'>,
  languages: readonly string[],
): string[] {
  if (statement === null) return [];
  return languages.filter((it) => it !== lang && !Object.hasOwn(statement.translations, it));
}
