import type { AskedVersion, QuestionText, QuestionView } from '@polylogue/shared/questions/schemas';
import type { BankUse } from '../polls/bank-polls.facade.js';
import type { QuestionRecord } from './question.repository.js';
import type { QuestionTextRow } from './question-text.entity.js';
import type { QuestionVersionRow } from './question-version.entity.js';
import { textAbilities } from './questions.policy.js';
import type { AtBank } from './questions-door.js';

/** An entry as a reader of the bank sees it. `uses`: of all entries. */
export function questionView(record: QuestionRecord, at: AtBank, uses: readonly BankUse[]): QuestionView {
  const { head, newest, versions } = record;
  const polls = new Map(uses.filter((use) => use.questionId === head.id).map((use) => [use.version, use.polls]));
  const isUsed = (polls.get(head.version) ?? 0) > 0;
  return {
    id: head.id,
    networkSlug: at.network.network.slug,
    topicId: head.topicId,
    version: head.version,
    lang: newest.lang,
    form: newest.form,
    options: newest.options,
    texts: inOrder(record.texts).map((text) => textView(text, at, isUsed)),
    versions: versions.map(({ version, savedAt, savedByName }) => ({
      version,
      savedAt: savedAt.toISOString(),
      savedByName,
      pollCount: polls.get(version) ?? 0,
    })),
    isArchived: head.archivedAt !== null,
    can: [...at.can],
  };
}

function textView(text: QuestionTextRow, { reader, can }: AtBank, isUsed: boolean): QuestionText {
  const { lang, words, state, writtenByName, writtenAt, checkedByName, checkedAt } = text;
  return {
    lang,
    words,
    state,
    writtenByName,
    writtenAt: writtenAt.toISOString(),
    checkedByName,
    checkedAt: checkedAt?.toISOString() ?? null,
    can: can.includes('translate') ? textAbilities(text, reader.accountId, isUsed) : [],
  };
}

/** What a version asks, for the rules of the contract. */
export const askedVersion = (
  { form, options }: Pick<QuestionVersionRow, 'form' | 'options'>,
  texts: readonly QuestionTextRow[],
): AskedVersion => ({
  form,
  options,
  texts: inOrder(texts).map(({ lang, words, state }) => ({ lang, words, state })),
});

/** The source first, then by language. */
const inOrder = (texts: readonly QuestionTextRow[]): QuestionTextRow[] =>
  [...texts].sort((a, b) => Number(b.state === 'source') - Number(a.state === 'source') || (a.lang < b.lang ? -1 : 1));
