import type { QuestionId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { hasAlikeOptions, fitsSource } from '@polylogue/shared/questions/bank-poll.rules';
import type { QuestionView, QuestionWords } from '@polylogue/shared/questions/schemas';
import { Injectable } from '@nestjs/common';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import { BankPollsFacade } from '../polls/bank-polls.facade.js';
import { type QuestionRecord, QuestionRepository } from './question.repository.js';
import { isFrozen } from './questions.policy.js';
import { QuestionsService } from './questions.service.js';
import type { AtBank } from './questions-door.js';
import { QuestionsLog } from './questions-log.js';

/** Which text of which version. */
export interface TextPlace {
  readonly id: QuestionId;
  readonly lang: string;
  /** The version the editor saw. */
  readonly version: number;
}

/** Texts of the newest version in other languages: one person writes, another one checks. */
@Injectable()
export class TranslationsService {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly entries: QuestionsService,
    private readonly polls: BankPollsFacade,
    private readonly transactions: Transactions,
    private readonly log: QuestionsLog,
  ) {}

  /** Adds a text or replaces one; either waits for somebody else's check. */
  async write(at: AtBank, place: TextPlace, words: QuestionWords): Promise<Result<QuestionView>> {
    const { id, lang } = place;
    return this.transactions.attempt(async (tx) => {
      const locked = await this.lock(tx, at, place);
      if (!locked.ok) return locked;
      const { head, newest, texts } = locked.value;
      const source = texts.find(({ state }) => state === 'source');
      if (lang === newest.lang) return fail('wrong_state');
      if (!source || !fitsSource(source.words, words) || hasAlikeOptions(newest.options, words))
        return fail('invalid_input');
      const before = texts.find((text) => text.lang === lang);
      if (before && isFrozen(before, await this.isUsed(tx, locked.value))) return fail('wrong_state');
      await this.questions.storeText(tx, {
        questionId: id,
        version: head.version,
        lang,
        words,
        state: 'draft',
        writtenBy: at.reader.accountId,
        writtenByName: at.reader.name,
        writtenAt: tx.now,
        checkedBy: null,
        checkedByName: null,
        checkedAt: null,
      });
      await this.log.record(tx, at, { id, verb: `question.translate:${lang}`, reason: words.question });
      return this.entries.get(at, id, tx);
    });
  }

  /** `seen`: when the text that was read had been written; another one since is not checked unread. */
  async check(at: AtBank, place: TextPlace, seen: string): Promise<Result<QuestionView>> {
    const { id, lang } = place;
    return this.transactions.attempt(async (tx) => {
      const locked = await this.lock(tx, at, place);
      if (!locked.ok) return locked;
      const text = locked.value.texts.find((it) => it.lang === lang);
      if (!text) return fail('not_found');
      if (text.state !== 'draft') return fail('wrong_state');
      if (text.writtenAt.getTime() !== Date.parse(seen)) return fail('version_conflict', { version: place.version });
      const { accountId, name } = at.reader;
      if (text.writtenBy === accountId) return fail('second_person_needed');
      await this.questions.storeText(tx, {
        ...text,
        state: 'checked',
        checkedBy: accountId,
        checkedByName: name,
        checkedAt: tx.now,
      });
      await this.log.record(tx, at, { id, verb: `question.check:${lang}`, reason: text.words.question });
      return this.entries.get(at, id, tx);
    });
  }

  private async lock(tx: Tx, at: AtBank, { id, version }: TextPlace): Promise<Result<QuestionRecord>> {
    if (!at.can.includes('translate')) return fail('not_allowed');
    const record = await this.questions.lock(tx, id);
    if (!record) return fail('not_found');
    if (record.head.archivedAt !== null) return fail('wrong_state');
    const { version: newest } = record.head;
    return newest === version ? ok(record) : fail('version_conflict', { version: newest });
  }

  private async isUsed(tx: Tx, { head }: QuestionRecord): Promise<boolean> {
    return (await this.polls.uses([head.id], tx)).some(({ version }) => version === head.version);
  }
}
