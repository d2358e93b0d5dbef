import { randomUUID } from 'node:crypto';
import { PollOptionId, type QuestionId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { QuestionDraft, QuestionView } from '@polylogue/shared/questions/schemas';
import { Injectable } from '@nestjs/common';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import { BankPollsFacade } from '../polls/bank-polls.facade.js';
import { carriedWords, keyedOptions, sourceWords } from './domain/drafted-version.js';
import { type BankFilter, QuestionRepository } from './question.repository.js';
import type { QuestionRow } from './question.entity.js';
import type { QuestionTextRow } from './question-text.entity.js';
import type { QuestionVersionRow } from './question-version.entity.js';
import { questionView } from './questions.presenter.js';
import type { AtBank } from './questions-door.js';
import { QuestionsLog } from './questions-log.js';

const newKey = (): PollOptionId => PollOptionId.parse(randomUUID());

/** Entries of the bank. The door has let the reader in before. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly polls: BankPollsFacade,
    private readonly transactions: Transactions,
    private readonly log: QuestionsLog,
  ) {}

  async list(at: AtBank, filter: BankFilter): Promise<QuestionView[]> {
    const records = await this.questions.ofNetwork(at.network.network.id, filter);
    const uses = await this.polls.uses(records.map(({ head }) => head.id));
    return records.map((record) => questionView(record, at, uses));
  }

  async get(at: AtBank, id: QuestionId, tx?: Tx): Promise<Result<QuestionView>> {
    const record = await this.questions.find(id, tx);
    return record ? ok(questionView(record, at, await this.polls.uses([id], tx))) : fail('not_found');
  }

  async create(at: AtBank, draft: QuestionDraft): Promise<Result<QuestionView>> {
    const refusal = this.refusal(at, draft);
    if (refusal) return refusal;
    return this.transactions.attempt(async (tx) => {
      const head = await this.questions.insert(tx, {
        networkId: at.network.network.id,
        topicId: draft.topicId,
        version: 1,
        archivedAt: null,
        createdBy: at.reader.accountId,
        createdAt: tx.now,
      });
      const version = { ...this.versionRow(tx, at, head, draft), options: keyedOptions(draft, [], newKey) };
      await this.questions.storeVersion(tx, version, [sourceRow(version, draft)]);
      await this.log.record(tx, at, { id: head.id, verb: 'question.create', reason: draft.question });
      return this.get(at, head.id, tx);
    });
  }

  /**
   * Asks something else: a new version, or the same one written anew while no poll was made from it. Translations come along as drafts,
   * to be checked against the new source.
   */
  async change(at: AtBank, id: QuestionId, from: number, draft: QuestionDraft): Promise<Result<QuestionView>> {
    const refusal = this.refusal(at, draft);
    if (refusal) return refusal;
    return this.transactions.attempt(async (tx) => {
      const record = await this.questions.lock(tx, id);
      if (!record) return fail('not_found');
      const { head, newest, texts } = record;
      if (head.archivedAt !== null) return fail('wrong_state');
      if (head.version !== from) return fail('version_conflict', { version: head.version });
      const isUsed = (await this.polls.uses([id], tx)).some(({ version }) => version === head.version);
      const options = keyedOptions(draft, newest.options, newKey);
      const row = this.versionRow(tx, at, head, draft);
      const version = { ...row, version: head.version + (isUsed ? 1 : 0), options };
      const now = { options, source: sourceWords(draft) };
      const carried = texts
        .filter(({ lang }) => lang !== draft.lang)
        .map((text) => ({ ...asDraft(text, version.version), words: carriedWords(text.words, newest.options, now) }));
      await this.questions.storeVersion(tx, version, [sourceRow(version, draft), ...carried]);
      await this.questions.move(tx, id, { version: version.version, topicId: draft.topicId });
      const reason = `${draft.question} (version ${version.version})`;
      await this.log.record(tx, at, { id, verb: 'question.change', reason });
      return this.get(at, id, tx);
    });
  }

  async archive(
    at: AtBank,
    id: QuestionId,
    { isArchived, reason }: { isArchived: boolean; reason: string },
  ): Promise<Result<QuestionView>> {
    if (!at.can.includes('archive')) return fail('not_allowed');
    return this.transactions.attempt(async (tx) => {
      const record = await this.questions.lock(tx, id);
      if (!record) return fail('not_found');
      await this.questions.move(tx, id, { archivedAt: isArchived ? (record.head.archivedAt ?? tx.now) : null });
      await this.log.record(tx, at, { id, verb: isArchived ? 'question.archive' : 'question.restore', reason });
      return this.get(at, id, tx);
    });
  }

  /** Whoever only reads may not write; a topic is one of the network's. */
  private refusal({ can, network }: AtBank, { topicId }: QuestionDraft): Result<never> | null {
    if (!can.includes('change')) return fail('not_allowed');
    return topicId === null || network.topics.some(({ id }) => id === topicId) ? null : fail('not_found');
  }

  private versionRow(
    tx: Tx,
    { reader }: AtBank,
    head: QuestionRow,
    { lang, form }: QuestionDraft,
  ): Omit<QuestionVersionRow, 'options'> {
    return {
      questionId: head.id,
      version: head.version,
      lang,
      form,
      savedBy: reader.accountId,
      savedByName: reader.name,
      savedAt: tx.now,
    };
  }
}

const NOT_CHECKED = { checkedBy: null, checkedByName: null, checkedAt: null } as const;

const sourceRow = (version: QuestionVersionRow, draft: QuestionDraft): QuestionTextRow => ({
  questionId: version.questionId,
  version: version.version,
  lang: draft.lang,
  words: sourceWords(draft),
  state: 'source',
  writtenBy: version.savedBy,
  writtenByName: version.savedByName,
  writtenAt: version.savedAt,
  ...NOT_CHECKED,
});

const asDraft = (text: QuestionTextRow, version: number): QuestionTextRow => ({
  ...text,
  version,
  state: 'draft',
  ...NOT_CHECKED,
});
