import type { FindingView } from '@polylogue/shared/findings/schemas';
import { citationMark, splitCitations } from '@polylogue/shared/recommendations/citations.rules';

/** Finding id and the short name by which the editor's text cites it. */
export type CitationNames = ReadonlyMap<string, string>;

type Named = Pick<FindingView, 'id' | 'dialogueSlug' | 'version' | 'frozenAt' | 'figures'>;

/**
 * A short, unique name for each finding: its label, with dialogue or version where the label alone is taken. Older findings choose
 * first, so that freezing another one renames none.
 */
export function citationNames(findings: readonly Named[], label: (figures: Named['figures']) => string): CitationNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const finding of [...findings].sort((a, b) => compare(a.frozenAt, b.frozenAt) || compare(a.id, b.id))) {
    const plain = label(finding.figures);
    const wishes = [
      plain,
      `${plain}, ${finding.dialogueSlug}`,
      `${plain}, ${finding.dialogueSlug}, v${finding.version}`,
    ];
    const name = wishes.find((wish) => !taken.has(wish)) ?? `${plain}, ${finding.id}`;
    taken.add(name);
    names.set(finding.id, name);
  }
  return names;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As it stands in the editor. */
export const namedMark = (name: string): string => `[[${name}]]`;

/** The text as the editor shows it: `[[Statement 14]]` for the mark of a known finding; other marks stay as they are. */
export function toEditorText(text: string, names: CitationNames): string {
  return splitCitations(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const name = names.get(part.findingId);
      return name === undefined ? citationMark(part.findingId) : namedMark(name);
    })
    .join('');
}

/** The text as the contract wants it. Brackets that name no finding stay what they are: words. */
export function fromEditorText(text: string, names: CitationNames): string {
  const byName = new Map([...names].map(([id, name]) => [name, id]));
  return text.replace(/\[\[([^[\]]+)\]\]/g, (whole, name: string) => {
    const id = byName.get(name);
    return id === undefined ? whole : citationMark(id);
  });
}

/** Puts a mark at a place of the text with the blanks a sentence needs; answers the text and where the cursor goes on. */
export function insertMark(text: string, at: number, mark: string): { text: string; cursor: number } {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const lead = before === '' || /\s$/.test(before) ? '' : ' ';
  const tail = after === '' || /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  const inserted = `${lead}${mark}${tail}`;
  return { text: before + inserted + after, cursor: before.length + inserted.length };
}
