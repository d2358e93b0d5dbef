import type { FindingId } from '../kernel/ids.js';
import { FindingId as parseFindingId } from '../kernel/ids.js';
import type { RecommendationDraft } from './schemas.js';

/** A piece of an editor's text: plain words, or the place where a finding is cited. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'citation'; readonly findingId: FindingId };

const MARK = /\[\[finding:([0-9a-f-]{36})\]\]/gi;

/** The mark that stands in a text where a finding is cited. */
export const citationMark = (findingId: string): string => `[[finding:${findingId}]]`;

/** Splits a text at its citation marks, in order. A mark that holds no finding id stays text. Linear in the length of the text. */
export function splitCitations(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const id = parseFindingId.safeParse(match[1]?.toLowerCase());
    if (!id.success) continue;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'citation', findingId: id.data });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** Findings cited in the texts, each once, in the order in which a reader meets them. */
export function citedIn(texts: readonly string[]): FindingId[] {
  const ids = texts.flatMap(splitCitations).flatMap((part) => (part.kind === 'citation' ? [part.findingId] : []));
  return [...new Set(ids)];
}

type Written = Pick<
  RecommendationDraft,
  'title' | 'problem' | 'proposal' | 'justification' | 'addressee' | 'citations'
>;

/** The evidence list: findings in the order of the text, then those that are only listed. */
export function orderedCitations(draft: Omit<Written, 'title' | 'addressee'>): FindingId[] {
  return [...new Set([...citedIn([draft.problem, draft.proposal, draft.justification]), ...draft.citations])];
}

/** Parts that a recommendation needs before it can be published, in the order of the page. */
export const NEEDED_PARTS = ['title', 'problem', 'proposal', 'justification', 'addressee', 'citations'] as const;
export type NeededPart = (typeof NEEDED_PARTS)[number];

/** What is still missing for publication; an empty list means that it can be published. Marks alone are no text. */
export function missingParts(draft: Written): NeededPart[] {
  return NEEDED_PARTS.filter((part) =>
    part === 'citations' ? orderedCitations(draft).length === 0 : draft[part].replace(MARK, '').trim() === '',
  );
}
