import { ModerationItem } from '@polylogue/shared/moderation/schemas';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const AT = '2026-11-21T18:00:00.000Z';

const TEXT = {
  lang: 'en',
  authorId: null,
  authorName: null,
  townId: null,
  at: AT,
  state: 'held',
  reason: null,
  mergedInto: null,
};

/** A statement on the list of the desk, for specs. Its id is made of its number. */
export const statementItem = (number: number, text: string, change: object = {}, own: object = {}): ModerationItem =>
  ModerationItem.parse({
    ...TEXT,
    kind: 'statement',
    id: id(number),
    text,
    ...change,
    statement: {
      number,
      isSeed: false,
      isMeta: false,
      origin: null,
      translations: {},
      firstText: null,
      voters: 0,
      ...own,
    },
  });

/** A contribution on that list, for specs. */
export const contributionItem = (text: string, change: object = {}): ModerationItem =>
  ModerationItem.parse({
    ...TEXT,
    state: 'published',
    kind: 'contribution',
    id: id(9_000),
    text,
    statement: null,
    ...change,
  });
