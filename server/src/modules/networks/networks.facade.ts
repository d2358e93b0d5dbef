import type { NetworkId, TownId } from '@polylogue/shared/kernel/ids';
import type {
  NetworkAbility,
  NetworkSummary,
  NetworkView,
  TopicView,
  TownView,
} from '@polylogue/shared/networks/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { NetworkFacts } from './domain/network-facts.js';
import { networkSummary, networkView, topicView, townView } from './networks.presenter.js';
import { type NetworkRecord, NetworksRepository } from './networks.repository.js';
import { NetworksService } from './networks.service.js';

export type { NetworkFacts } from './domain/network-facts.js';
export { freeSlug, slugify } from './domain/slugify.js';
export type { NetworkRecord } from './networks.repository.js';

/** What other modules may ask of networks. */
@Injectable()
export class NetworksFacade {
  constructor(
    private readonly networks: NetworksRepository,
    private readonly service: NetworksService,
  ) {}

  all(): Promise<NetworkRecord[]> {
    return this.networks.all();
  }

  find(id: NetworkId, tx?: Tx): Promise<NetworkRecord | null> {
    return this.networks.find(id, tx);
  }

  bySlug(slug: string): Promise<NetworkRecord | null> {
    return this.networks.bySlug(slug);
  }

  /** Towns by id, in the order asked for; unknown ids are left out. */
  async towns(ids: readonly TownId[], tx?: Tx): Promise<TownView[]> {
    const byId = new Map((await this.networks.towns(ids, tx)).map((town) => [town.id, town]));
    return ids.flatMap((id) => byId.get(id) ?? []).map(townView);
  }

  summary(record: NetworkRecord, dialogueCount: number): NetworkSummary {
    return networkSummary(record, dialogueCount);
  }

  view(record: NetworkRecord, dialogueCount: number, can: readonly NetworkAbility[]): NetworkView {
    return networkView(record, dialogueCount, can);
  }

  topicViews(record: NetworkRecord): TopicView[] {
    return record.topics.map(topicView);
  }

  /** Makes the network, or brings it up to date: found again by name and programme. Marks, hues and ids stay. */
  save(tx: Tx, facts: NetworkFacts): Promise<NetworkRecord> {
    return this.service.save(tx, facts);
  }
}
