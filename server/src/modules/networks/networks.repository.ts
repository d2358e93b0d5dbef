import type { NetworkId, TownId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Network } from './network.entity.js';
import { NetworkEvent } from './network-event.entity.js';
import { Partner } from './partner.entity.js';
import { Topic } from './topic.entity.js';
import { Town } from './town.entity.js';

/** A network with everything that hangs on it, each list in its order. */
export interface NetworkRecord {
  readonly network: Network;
  readonly towns: readonly Town[];
  readonly partners: readonly Partner[];
  readonly topics: readonly Topic[];
  readonly events: readonly NetworkEvent[];
}

const inOrder = { position: 'ASC' } as const;

@Injectable()
export class NetworksRepository {
  constructor(private readonly dataSource: DataSource) {}

  async all(): Promise<NetworkRecord[]> {
    const networks = await this.dataSource.manager.find(Network, { order: { isDemo: 'DESC', createdAt: 'ASC' } });
    return Promise.all(networks.map((network) => this.complete(this.dataSource.manager, network)));
  }

  async bySlug(slug: string): Promise<NetworkRecord | null> {
    const network = await this.dataSource.manager.findOneBy(Network, { slug });
    return network && this.complete(this.dataSource.manager, network);
  }

  /** Within a transaction the caller passes it: a second connection for each would empty the pool. */
  async find(id: NetworkId, tx?: Tx): Promise<NetworkRecord | null> {
    const manager = tx?.manager ?? this.dataSource.manager;
    const network = await manager.findOneBy(Network, { id });
    return network && this.complete(manager, network);
  }

  async bySource(tx: Tx, sourceKey: string): Promise<NetworkRecord | null> {
    const network = await tx.manager.findOneBy(Network, { sourceKey });
    return network && this.complete(tx.manager, network);
  }

  async isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
    return tx.manager.existsBy(Network, { slug });
  }

  async towns(ids: readonly TownId[], tx?: Tx): Promise<Town[]> {
    return ids.length === 0 ? [] : (tx?.manager ?? this.dataSource.manager).findBy(Town, { id: In([...ids]) });
  }

  async save<T extends object>(tx: Tx, row: T): Promise<T> {
    return tx.manager.save(row);
  }

  /** Events have no key of their own: an import writes them anew. */
  async replaceEvents(tx: Tx, networkId: NetworkId, events: readonly Partial<NetworkEvent>[]): Promise<void> {
    await tx.manager.delete(NetworkEvent, { networkId });
    if (events.length > 0)
      await tx.manager.insert(
        NetworkEvent,
        events.map((event, position) => ({ ...event, networkId, position })),
      );
  }

  private async complete(manager: EntityManager, network: Network): Promise<NetworkRecord> {
    const where = { networkId: network.id };
    const towns = await manager.find(Town, { where, order: inOrder });
    const partners = await manager.find(Partner, { where, order: inOrder });
    const topics = await manager.find(Topic, { where, order: inOrder });
    const events = await manager.find(NetworkEvent, { where, order: inOrder });
    return { network, towns, partners, topics, events };
  }
}
