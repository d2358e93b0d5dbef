import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { FindingId, NetworkId, RecommendationId } from '@polylogue/shared/kernel/ids';
import { missingParts, orderedCitations } from '@polylogue/shared/recommendations/citations.rules';
import type {
  RecommendationDraft,
  RecommendationSummary,
  RecommendationView,
} from '@polylogue/shared/recommendations/schemas';
import { Injectable } from '@nestjs/common';
import { StaffLog } from '../../core/audit/staff-log.repository.js';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import { type FindingNetwork, FindingsFacade, type Workshop } from '../findings/findings.facade.js';
import { freeSlug, slugify } from '../networks/networks.facade.js';
import { inLatinLetters } from './domain/latin-letters.js';
import { isSameText } from './domain/same-text.js';
import type { Recommendation } from './recommendation.entity.js';
import { type RecommendationRecord, RecommendationRepository } from './recommendation.repository.js';
import { whyNotEdit } from './recommendations.policy.js';
import { recommendationSummary, recommendationView } from './recommendations.presenter.js';

/** What editors do with a recommendation. The door has let them in before. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly recommendations: RecommendationRepository,
    private readonly findings: FindingsFacade,
    private readonly transactions: Transactions,
    private readonly staffLog: StaffLog,
  ) {}

  async networkOf(id: RecommendationId): Promise<NetworkId | null> {
    return (await this.recommendations.find(id))?.head.networkId ?? null;
  }

  /** Drafts and published ones, newest first. */
  async list({ network }: Workshop): Promise<RecommendationSummary[]> {
    return (await this.recommendations.ofNetwork(network.id)).map(recommendationSummary);
  }

  async get({ network }: Workshop, id: RecommendationId): Promise<Result<RecommendationView>> {
    const record = await this.recommendations.find(id);
    return record ? ok(await this.present(record, network)) : fail('not_found');
  }

  async create(workshop: Workshop, draft: RecommendationDraft): Promise<Result<RecommendationView>> {
    const citations = await this.knownCitations(workshop.network, draft);
    if (!citations) return fail('not_found');
    const outcome = await this.transactions.attempt(async (tx) => {
      const head = await this.recommendations.insert(tx, {
        networkId: workshop.network.id,
        slug: await this.freeSlug(tx, draft.title, null),
        state: 'draft',
        version: 1,
        createdBy: workshop.editor.accountId,
        createdAt: tx.now,
        publishedAt: null,
      });
      await this.addVersion(tx, head, { draft, citations, workshop, version: 1 });
      return this.reload(tx, head.id);
    });
    return this.answer(outcome, workshop);
  }

  /** Saves on top of the version it started from. Nothing changed: no new version. */
  async save(
    workshop: Workshop,
    id: RecommendationId,
    save: { version: number; draft: RecommendationDraft },
  ): Promise<Result<RecommendationView>> {
    const { draft } = save;
    const citations = await this.knownCitations(workshop.network, draft);
    if (!citations) return fail('not_found');
    const outcome = await this.transactions.attempt(async (tx) => {
      const locked = await this.lockDraft(tx, id, save.version);
      if (!locked.ok) return locked;
      const { head, text, citations: before } = locked.value;
      if (isSameText(text, draft) && before.join() === citations.join()) return locked;
      const version = head.version + 1;
      await this.addVersion(tx, head, { draft, citations, workshop, version });
      await this.recommendations.move(tx, id, { version });
      return this.reload(tx, id);
    });
    return this.answer(outcome, workshop);
  }

  /** From the commit on anybody reads it, and it changes no more. */
  async publish(workshop: Workshop, id: RecommendationId, version: number): Promise<Result<RecommendationView>> {
    const outcome = await this.transactions.attempt(async (tx) => {
      const locked = await this.lockDraft(tx, id, version);
      if (!locked.ok) return locked;
      const { text, citations } = locked.value;
      const [missing] = missingParts({ ...text, citations: [...citations] });
      if (missing) return missing === 'citations' ? fail('citation_missing') : fail('text_empty', { part: missing });
      const slug = await this.freeSlug(tx, text.title, id);
      await this.recommendations.move(tx, id, { state: 'published', publishedAt: tx.now, slug });
      await this.log(tx, workshop, {
        id,
        verb: 'recommendation.publish',
        reason: `${text.title} (version ${version})`,
      });
      return this.reload(tx, id);
    });
    return this.answer(outcome, workshop);
  }

  async discard(workshop: Workshop, id: RecommendationId): Promise<Result<Record<string, never>>> {
    return this.transactions.attempt(async (tx) => {
      const locked = await this.lockDraft(tx, id, null);
      if (!locked.ok) return locked;
      await this.recommendations.move(tx, id, { state: 'discarded' });
      await this.log(tx, workshop, { id, verb: 'recommendation.discard', reason: locked.value.text.title });
      return ok({});
    });
  }

  async present(
    record: RecommendationRecord,
    network: FindingNetwork,
    reader: 'editor' | 'public' = 'editor',
  ): Promise<RecommendationView> {
    return recommendationView(record, network, {
      citations: await this.findings.views(network, record.citations),
      reader,
    });
  }

  private async lockDraft(tx: Tx, id: RecommendationId, version: number | null): Promise<Result<RecommendationRecord>> {
    const record = await this.recommendations.lock(tx, id);
    if (!record) return fail('not_found');
    const why = whyNotEdit(record.head);
    if (why) return fail(why);
    const isStale = version !== null && version !== record.head.version;
    return isStale ? fail('version_conflict', { version: record.head.version }) : ok(record);
  }

  /** The evidence list of a draft, or null when it names a finding that the network does not have. */
  private async knownCitations(network: FindingNetwork, draft: RecommendationDraft): Promise<FindingId[] | null> {
    const ids = orderedCitations(draft);
    const known = await this.findings.views(network, ids);
    return known.length === ids.length ? ids : null;
  }

  private async addVersion(
    tx: Tx,
    { id }: Recommendation,
    {
      draft,
      citations,
      workshop,
      version,
    }: { draft: RecommendationDraft; citations: FindingId[]; workshop: Workshop; version: number },
  ): Promise<void> {
    const { lang, title, problem, proposal, justification, addressee, level } = draft;
    const text = { lang, title, problem, proposal, justification, addressee, level };
    const saved = { recommendationId: id, version, savedBy: workshop.editor.accountId, savedAt: tx.now };
    await this.recommendations.addVersion(tx, { ...text, ...saved }, citations);
  }

  /** An address made of the title. Its own present one is free to it. */
  private async freeSlug(tx: Tx, title: string, id: RecommendationId | null): Promise<string> {
    const words = slugify(inLatinLetters(title), 70);
    const base = words === 'x' ? 'recommendation' : words;
    const taken = await this.recommendations.lockSlugs(tx, base);
    const own = id && (await this.recommendations.find(id, tx))?.head.slug;
    return freeSlug(base, (slug) => slug !== own && taken.has(slug));
  }

  private async reload(tx: Tx, id: RecommendationId): Promise<Result<RecommendationRecord>> {
    const record = await this.recommendations.find(id, tx);
    return record ? ok(record) : fail('not_found');
  }

  private async answer(
    outcome: Result<RecommendationRecord>,
    { network }: Workshop,
  ): Promise<Result<RecommendationView>> {
    return outcome.ok ? ok(await this.present(outcome.value, network)) : outcome;
  }

  private async log(
    tx: Tx,
    { network, editor }: Workshop,
    deed: { id: string; verb: string; reason: string },
  ): Promise<void> {
    await this.staffLog.record(tx, {
      roomId: null,
      networkId: network.id,
      accountId: editor.accountId,
      actorName: editor.name,
      verb: deed.verb,
      subjectKind: 'recommendation',
      subjectId: deed.id,
      reason: deed.reason,
    });
  }
}
