import type { NetworkId, QuestionId, TopicId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { QuestionRow } from './question.entity.js';
import { QuestionTextRow } from './question-text.entity.js';
import { QuestionVersionRow } from './question-version.entity.js';

/** Most questions of one list. */
const MOST_LISTED = 200;

/** An entry with all its versions (newest first) and the newest one's texts. */
export interface QuestionRecord {
  readonly head: QuestionRow;
  readonly newest: QuestionVersionRow;
  readonly versions: readonly QuestionVersionRow[];
  readonly texts: readonly QuestionTextRow[];
}

/** One version with its texts. */
export interface VersionRecord {
  readonly head: QuestionRow;
  readonly version: QuestionVersionRow;
  readonly texts: readonly QuestionTextRow[];
}

/** What a list is narrowed to. */
export interface BankFilter {
  readonly topicId: TopicId | null;
  /** Words to be found in any text of the newest version. */
  readonly text: string;
  readonly isArchived: boolean;
}

@Injectable()
export class QuestionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: QuestionId, tx?: Tx): Promise<QuestionRecord | null> {
    const manager = tx?.manager ?? this.dataSource.manager;
    const head = await manager.findOneBy(QuestionRow, { id });
    return head && ((await complete(manager, [head]))[0] ?? null);
  }

  /** Locked alone until the transaction ends: changes go one after another, and no poll is made from it meanwhile. */
  async lock(tx: Tx, id: QuestionId): Promise<QuestionRecord | null> {
    const head = await tx.manager.findOne(QuestionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return head && ((await complete(tx.manager, [head]))[0] ?? null);
  }

  /** A version for a poll that is made from it: locked for sharing, so that its texts stay until the poll is stored. */
  async hold(tx: Tx, id: QuestionId, version: number): Promise<VersionRecord | null> {
    const head = await tx.manager.findOne(QuestionRow, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!head) return null;
    const found = await tx.manager.findOneBy(QuestionVersionRow, { questionId: id, version });
    return found && { head, version: found, texts: await textsOf(tx.manager, id, version) };
  }

  async version(id: QuestionId, version: number): Promise<VersionRecord | null> {
    const { manager } = this.dataSource;
    const head = await manager.findOneBy(QuestionRow, { id });
    const found = await manager.findOneBy(QuestionVersionRow, { questionId: id, version });
    return head && found && { head, version: found, texts: await textsOf(manager, id, version) };
  }

  /** Newest first. */
  async ofNetwork(networkId: NetworkId, { topicId, text, isArchived }: BankFilter): Promise<QuestionRecord[]> {
    const rows: { id: QuestionId }[] = await this.dataSource.query(
      `SELECT q.id FROM question q
        WHERE q.network_id = $1 AND ($2::uuid IS NULL OR q.topic_id = $2) AND (q.archived_at IS NOT NULL) = $3
          AND ($4 = '' OR EXISTS (
            SELECT 1 FROM question_text t WHERE t.question_id = q.id AND t.version = q.version
               AND strpos(lower(concat_ws(' ', t.words->>'question', t.words->>'detail', t.words->>'options')), lower($4)) > 0))
        ORDER BY q.created_at DESC, q.id LIMIT ${MOST_LISTED}`,
      [networkId, topicId, isArchived, text],
    );
    const { manager } = this.dataSource;
    const heads = await manager.findBy(QuestionRow, { id: In(rows.map(({ id }) => id)) });
    const place = new Map(rows.map(({ id }, at) => [id, at]));
    return complete(
      manager,
      heads.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
    );
  }

  async idsOf(networkId: NetworkId): Promise<QuestionId[]> {
    const rows = await this.dataSource.manager.find(QuestionRow, { where: { networkId }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  async insert(tx: Tx, head: Omit<QuestionRow, 'id'>): Promise<QuestionRow> {
    return tx.manager.save(tx.manager.create(QuestionRow, head));
  }

  async move(
    tx: Tx,
    id: QuestionId,
    changes: Partial<Pick<QuestionRow, 'version' | 'topicId' | 'archivedAt'>>,
  ): Promise<void> {
    await tx.manager.update(QuestionRow, { id }, changes);
  }

  /** Writes a version, or writes it anew; its texts are those given. */
  async storeVersion(tx: Tx, version: QuestionVersionRow, texts: readonly QuestionTextRow[]): Promise<void> {
    const of = { questionId: version.questionId, version: version.version };
    await tx.manager.upsert(QuestionVersionRow, version, ['questionId', 'version']);
    await tx.manager.delete(QuestionTextRow, of);
    await tx.manager.insert(QuestionTextRow, [...texts]);
  }

  async storeText(tx: Tx, text: QuestionTextRow): Promise<void> {
    await tx.manager.upsert(QuestionTextRow, text, ['questionId', 'version', 'lang']);
  }
}

async function complete(manager: EntityManager, heads: readonly QuestionRow[]): Promise<QuestionRecord[]> {
  if (heads.length === 0) return [];
  const ids = heads.map(({ id }) => id);
  const versions = await manager.find(QuestionVersionRow, {
    where: { questionId: In(ids) },
    order: { version: 'DESC' },
  });
  const texts: QuestionTextRow[] = await manager
    .createQueryBuilder(QuestionTextRow, 't')
    .innerJoin(QuestionRow, 'q', 'q.id = t.questionId AND q.version = t.version')
    .where('q.id IN (:...ids)', { ids })
    .orderBy('t.lang')
    .getMany();
  return heads.flatMap((head) => {
    const own = versions.filter(({ questionId }) => questionId === head.id);
    const newest = own.find(({ version }) => version === head.version);
    return newest
      ? { head, newest, versions: own, texts: texts.filter(({ questionId }) => questionId === head.id) }
      : [];
  });
}

const textsOf = (manager: EntityManager, questionId: QuestionId, version: number): Promise<QuestionTextRow[]> =>
  manager.find(QuestionTextRow, { where: { questionId, version }, order: { lang: 'ASC' } });
