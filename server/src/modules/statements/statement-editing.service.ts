import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { ParsedInput } from '@polylogue/shared/rooms/commands';
import { MOST_TRANSLATIONS } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { mayEdit } from './domain/statement-life.js';
import { StatementFacts } from './statement-facts.js';
import type { StatementRow } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';

type Done = Result<Record<string, never>>;

/** What staff do to a statement itself: its words, its translations, and whether it is about the topic. */
@Injectable()
export class StatementEditing {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly facts: StatementFacts,
    private readonly live: LivePublisher,
  ) {}

  /** Other words, while nobody has voted on the ones there are: the lock waits for votes under way; those that follow are on another edition. */
  async edit(
    tx: Tx,
    roomId: DialogueId,
    { statementId, text, lang, origin, reason }: ParsedInput<'statements.edit'>,
  ): Promise<Done> {
    const before = await this.locked(tx, roomId, statementId);
    if (!before) return fail('not_found');
    const allowed = mayEdit(before, await this.statements.voters(tx, statementId));
    if (!allowed.ok) return allowed;
    const isSame = text === before.text && lang === before.lang;
    const isOwnWords = before.authorId !== null && text !== before.text;
    const edited = {
      text,
      lang,
      origin,
      // Of words that are the same, translations stay true.
      ...(!isSame && { translations: {}, edition: before.edition + 1 }),
      ...(isOwnWords && { firstText: before.firstText ?? before.text, editReason: reason }),
    };
    await this.statements.change(tx, statementId, edited);
    // Taken away first: whoever reads the log later finds it in the same place as who was there.
    await this.facts.takeAway(tx, before, before.state === 'held' ? 'staff' : 'everyone');
    await this.facts.show(tx, { ...before, ...edited });
    this.facts.tellAuthor(tx, before);
    return ok({});
  }

  async translate(
    tx: Tx,
    roomId: DialogueId,
    { statementId, lang, text }: ParsedInput<'statements.translate'>,
  ): Promise<Done> {
    const before = await this.locked(tx, roomId, statementId);
    if (!before) return fail('not_found');
    if (before.erasedAt !== null) return fail('wrong_state');
    if (lang === before.lang) return fail('invalid_input');
    const { [lang]: _, ...others } = before.translations;
    if (text !== null && Object.keys(others).length >= MOST_TRANSLATIONS) return fail('invalid_input');
    const translations = text === null ? others : { ...others, [lang]: text };
    await this.statements.change(tx, statementId, { translations });
    if (before.state === 'held' || before.state === 'published')
      await this.facts.correct(tx, { ...before, translations });
    return ok({});
  }

  async setMeta(
    tx: Tx,
    roomId: DialogueId,
    { statementId, isMeta }: ParsedInput<'statements.set-meta'>,
  ): Promise<Done> {
    const before = await this.locked(tx, roomId, statementId);
    if (!before) return fail('not_found');
    if (before.isMeta === isMeta) return fail('wrong_state');
    await this.statements.change(tx, statementId, { isMeta });
    // The groups are computed without it, or with it again.
    tx.afterCommit(() => this.live.changed(roomId, 'statement', statementId));
    return ok({});
  }

  private async locked(tx: Tx, roomId: DialogueId, statementId: StatementId): Promise<StatementRow | null> {
    await lockRoom(tx, roomId);
    return this.statements.lock(tx, roomId, statementId);
  }
}
