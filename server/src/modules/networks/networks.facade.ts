import type { NetworkId, TownId } from '@polylogue/shared/kernel/ids';
import type {
  NetworkAbility,
  NetworkSummary,
  NetworkView,
  TopicView,
  TownView,
} from '@polylogue/shared/networks/schemas';
import type { NetworkFacts } from '@polylogue/shared/networks/network-file';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { networkSummary, networkView, topicView, townView } from './networks.presenter.js';
import { type NetworkRecord, NetworksRepository } from './networks.repository.js';
import { NetworksService } from './networks.service.js';

export { freeSlug, slugify } from '@polylogue/shared/kernel/slug.rules';
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

  /** Makes the network, or brings it up to date: found again by name and programme. Marks, hues and ids stay. `source`: the file as it was. */
  save(tx: Tx, facts: NetworkFacts, source: unknown = null): Promise<NetworkRecord> {
    return this.service.save(tx, facts, source);
  }
}
