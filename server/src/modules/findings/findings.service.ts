import { createHash } from 'node:crypto';
import type { FindingCandidate, FindingSource, FindingView } from '@polylogue/shared/findings/schemas';
import type { AccountId, FindingId, NetworkId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { measure } from './domain/figures.js';
import { hashedText, methodOf, nextVersion } from './domain/freezing.js';
import type { Material } from './domain/material.js';
import type { Finding } from './finding.entity.js';
import { FindingRepository, type NewFinding } from './finding.repository.js';
import { FindingSources } from './finding-sources.js';
import { candidateView, findingView, sourceOf, withWords } from './findings.presenter.js';

/** The network in which somebody works. */
export interface FindingNetwork {
  readonly id: NetworkId;
  readonly slug: string;
  readonly name: string;
  readonly towns: readonly TownView[];
}

@Injectable()
export class FindingsService {
  constructor(
    private readonly findings: FindingRepository,
    private readonly sources: FindingSources,
    private readonly transactions: Transactions,
  ) {}

  /** What is frozen in a network, and what could be, over all its dialogues. */
  async overview(network: FindingNetwork): Promise<{ findings: FindingView[]; candidates: FindingCandidate[] }> {
    const rows = await this.findings.ofNetwork(network.id);
    const dialogues = new Map((await this.sources.dialogues(network.id)).map((it) => [it.id.toString(), it]));
    const materials = await this.sources.materials([...dialogues.values()].map(({ id }) => id));
    const candidates = materials.flatMap((material) => {
      const dialogue = dialogues.get(material.dialogueId);
      const versions = rows.filter((it) => it.sourceKind === material.kind && it.sourceId === material.id);
      return dialogue ? [candidateView(material, dialogue, versions)] : [];
    });
    return { findings: await this.present(network, rows), candidates };
  }

  /** Freezes the figures as they stand now; unchanged ones answer the finding there is. */
  async freeze(network: FindingNetwork, source: FindingSource, by: AccountId): Promise<Result<FindingView>> {
    const dialogues = await this.sources.dialogues(network.id);
    const isHere = (dialogueId: string | null) => dialogues.some(({ id }) => id === dialogueId);
    const material = await this.sources.material(source);
    if (!material) return fail(isHere(await this.sources.waitingIn(source)) ? 'finding_not_ready' : 'not_found');
    if (!isHere(material.dialogueId)) return fail('not_found');
    const finding = await this.keep(network, source, material, by);
    if (!finding) return fail('not_found');
    const [view] = await this.present(network, [finding]);
    return view ? ok(view) : fail('not_found');
  }

  /** Findings of a network as views, in the order asked for; those of other networks are left out. */
  async views(network: FindingNetwork, ids: readonly FindingId[]): Promise<FindingView[]> {
    const rows = (await this.findings.byIds(ids)).filter(({ networkId }) => networkId === network.id);
    const byId = new Map((await this.present(network, rows)).map((view) => [view.id, view]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async networkOf(id: FindingId): Promise<NetworkId | null> {
    const [row] = await this.findings.byIds([id]);
    return row?.networkId ?? null;
  }

  /** Null where the author has erased themselves since the words were read. */
  private async keep(
    network: FindingNetwork,
    source: FindingSource,
    material: Material,
    by: AccountId,
  ): Promise<Finding | null> {
    const now = measure(material);
    const authorId = material.kind === 'poll' ? null : material.authorId;
    return this.transactions.run(async (tx) => {
      await lockRoom(tx, material.dialogueId);
      if (authorId !== null && (await this.findings.isErased(tx, authorId))) return null;
      const latest = await this.findings.lockLatest(tx, source);
      const known = latest && { ...latest, figures: withWords(latest.figures, latest.words) };
      const version = nextVersion(known, now);
      if (latest && version === null) return latest;
      const content = {
        source,
        dialogueId: material.dialogueId,
        ...now,
        method: methodOf(now.figures),
        version: version ?? 1,
      };
      const row: NewFinding = {
        networkId: network.id,
        dialogueId: material.dialogueId,
        sourceKind: source.kind,
        sourceId: source.id,
        version: content.version,
        figures: withWords(now.figures, null),
        words: now.figures.kind === 'poll' ? null : now.figures.text,
        n: now.n,
        method: content.method,
        hash: createHash('sha256').update(hashedText(content), 'utf8').digest('hex'),
        originTownId: material.kind === 'poll' ? null : material.townId,
        authorId,
        madeAt: material.madeAt,
        frozenAt: tx.now,
        frozenBy: by,
      };
      return this.findings.insert(tx, row);
    });
  }

  private async present(network: FindingNetwork, rows: readonly Finding[]): Promise<FindingView[]> {
    if (rows.length === 0) return [];
    const dialogues = new Map((await this.sources.dialogues(network.id)).map((it) => [it.id.toString(), it]));
    const visible = await this.sources.visible(rows.map(sourceOf));
    return rows.flatMap((row) => {
      const dialogue = dialogues.get(row.dialogueId);
      if (!dialogue) return [];
      const towns = network.towns.filter(
        ({ id }) => !dialogue.towns.some((town) => town.id === id) && isNamed(row, id),
      );
      return [findingView(row, { dialogue, towns, isVisible: visible.has(row.sourceId) })];
    });
  }
}

const isNamed = ({ figures, originTownId }: Finding, townId: string): boolean =>
  originTownId === townId || ('byTown' in figures && figures.byTown.some((cell) => cell.townId === townId));
