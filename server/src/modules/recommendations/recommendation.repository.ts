import type { DialogueId, FindingId, NetworkId, RecommendationId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Like, Not } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationCitation } from './recommendation-citation.entity.js';
import { RecommendationVersion } from './recommendation-version.entity.js';

/** A recommendation with its newest version and that one's evidence list. */
export interface RecommendationRecord {
  readonly head: Recommendation;
  readonly text: RecommendationVersion;
  readonly citations: readonly FindingId[];
}

@Injectable()
export class RecommendationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first, without drafts that were thrown away. */
  async ofNetwork(networkId: NetworkId): Promise<RecommendationRecord[]> {
    const { manager } = this.dataSource;
    const heads = await manager.find(Recommendation, {
      where: { networkId, state: Not('discarded') },
      order: { createdAt: 'DESC' },
    });
    const records = await Promise.all(heads.map((head) => this.complete(manager, head)));
    return records.flatMap((record) => record ?? []);
  }

  async find(id: RecommendationId, tx?: Tx): Promise<RecommendationRecord | null> {
    const manager = tx?.manager ?? this.dataSource.manager;
    const head = await manager.findOneBy(Recommendation, { id, state: Not('discarded') });
    return head && this.complete(manager, head);
  }

  /** Locks it until the transaction ends: saves and publication go one after another. */
  async lock(tx: Tx, id: RecommendationId): Promise<RecommendationRecord | null> {
    const head = await tx.manager.findOne(Recommendation, {
      where: { id, state: Not('discarded') },
      lock: { mode: 'pessimistic_write' },
    });
    return head && this.complete(tx.manager, head);
  }

  async publishedBySlug(slug: string): Promise<RecommendationRecord | null> {
    const { manager } = this.dataSource;
    const head = await manager.findOneBy(Recommendation, { slug, state: 'published' });
    return head && this.complete(manager, head);
  }

  /** Published recommendations that cite a finding of the dialogue, newest first. */
  async publishedCiting(dialogueId: DialogueId): Promise<{ slug: string; title: string; lang: string }[]> {
    return this.dataSource.query(
      `SELECT r.slug, v.title, v.lang FROM recommendation r
         JOIN recommendation_version v ON v.recommendation_id = r.id AND v.version = r.version
        WHERE r.state = 'published' AND EXISTS (
          SELECT 1 FROM recommendation_citation c JOIN finding f ON f.id = c.finding_id
           WHERE c.recommendation_id = r.id AND c.version = r.version AND f.dialogue_id = $1)
        ORDER BY r.published_at DESC`,
      [dialogueId],
    );
  }

  async isCitedInPublic(findingId: FindingId): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM recommendation_citation c
         JOIN recommendation r ON r.id = c.recommendation_id AND r.version = c.version AND r.state = 'published'
        WHERE c.finding_id = $1 LIMIT 1`,
      [findingId],
    );
    return rows.length > 0;
  }

  /** Addresses that begin so. Until the transaction ends nobody else chooses one. */
  async lockSlugs(tx: Tx, base: string): Promise<Set<string>> {
    await tx.manager.query("SELECT pg_advisory_xact_lock(hashtextextended('recommendation slugs', 0))");
    const rows = await tx.manager.find(Recommendation, { where: { slug: Like(`${base}%`) }, select: { slug: true } });
    return new Set(rows.map(({ slug }) => slug));
  }

  async insert(tx: Tx, head: Omit<Recommendation, 'id'>): Promise<Recommendation> {
    return tx.manager.save(tx.manager.create(Recommendation, head));
  }

  async addVersion(tx: Tx, version: RecommendationVersion, citations: readonly FindingId[]): Promise<void> {
    const { recommendationId } = version;
    await tx.manager.insert(RecommendationVersion, version);
    const rows = citations.map((findingId, position) => ({
      recommendationId,
      version: version.version,
      position,
      findingId,
    }));
    if (rows.length > 0) await tx.manager.insert(RecommendationCitation, rows);
  }

  async move(
    tx: Tx,
    id: RecommendationId,
    changes: Partial<Pick<Recommendation, 'state' | 'slug' | 'version' | 'publishedAt'>>,
  ): Promise<void> {
    await tx.manager.update(Recommendation, { id }, changes);
  }

  private async complete(manager: EntityManager, head: Recommendation): Promise<RecommendationRecord | null> {
    const of = { recommendationId: head.id, version: head.version };
    const text = await manager.findOneBy(RecommendationVersion, of);
    const citations = await manager.find(RecommendationCitation, { where: of, order: { position: 'ASC' } });
    return text && { head, text, citations: citations.map(({ findingId }) => findingId) };
  }
}
