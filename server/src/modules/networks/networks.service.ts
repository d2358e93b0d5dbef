import { pickText } from '@polylogue/shared/kernel/locale';
import { slugify } from '@polylogue/shared/kernel/slug.rules';
import type { NetworkFacts } from '@polylogue/shared/networks/network-file';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { hueFor, markFor } from './domain/town-mark.js';
import { Network } from './network.entity.js';
import { type NetworkRecord, NetworksRepository } from './networks.repository.js';
import { Partner } from './partner.entity.js';
import { Topic } from './topic.entity.js';
import { Town } from './town.entity.js';

/** Stores networks as imports and seeds give them. */
@Injectable()
export class NetworksService {
  constructor(private readonly networks: NetworksRepository) {}

  async save(tx: Tx, facts: NetworkFacts, source: unknown): Promise<NetworkRecord> {
    const sourceKey = slugify(`${facts.name} ${facts.programme ?? ''}`, 300);
    const known = await this.networks.bySource(tx, sourceKey);
    const network = await this.networks.save(
      tx,
      Object.assign(await this.head(tx, facts, sourceKey, known?.network), {
        source: source ?? known?.network.source ?? null,
      }),
    );
    const towns = await this.towns(tx, network, facts, known?.towns ?? []);
    await this.partners(tx, network, facts, towns, known?.partners ?? []);
    await this.topics(tx, network, facts, known?.topics ?? []);
    await this.networks.replaceEvents(
      tx,
      network.id,
      facts.events.map(({ from, to, ...event }) => ({ ...event, fromDay: from, toDay: to })),
    );
    const saved = await this.networks.bySource(tx, sourceKey);
    if (!saved) throw new Error(`network ${sourceKey} was not stored`);
    return saved;
  }

  private async head(tx: Tx, facts: NetworkFacts, sourceKey: string, known: Network | undefined): Promise<Network> {
    return Object.assign(known ?? new Network(), {
      slug: known?.slug ?? (await this.freeSlug(tx, facts.slug ?? slugify(facts.name, 60))),
      sourceKey,
      name: facts.name,
      programme: facts.programme,
      periodFrom: facts.period?.from ?? null,
      periodTo: facts.period?.to ?? null,
      periodLabel: facts.period?.label ?? null,
      funderLine: facts.funderLine,
      countries: facts.countries,
      languages: facts.languages,
      partnerCount: facts.partnerCount,
      aims: facts.aims,
      outputs: facts.outputs,
      notices: facts.notices,
      expectedParticipants: facts.expectedParticipants,
      isDemo: known?.isDemo ?? facts.isDemo,
    });
  }

  private async freeSlug(tx: Tx, wanted: string): Promise<string> {
    for (let i = 1; ; i++) {
      const slug = i === 1 ? wanted : `${wanted}-${i}`;
      if (!(await this.networks.isSlugTaken(tx, slug))) return slug;
    }
  }

  /** Towns are only added and completed: people, dialogues and votes hang on them. */
  private async towns(tx: Tx, network: Network, facts: NetworkFacts, known: readonly Town[]): Promise<Town[]> {
    const towns = [...known];
    for (const { name, country } of facts.towns) {
      const before = towns.find((it) => it.name === name);
      if (before) {
        if (country !== null && before.country !== country)
          await this.networks.save(tx, Object.assign(before, { country }));
        continue;
      }
      const town = Object.assign(new Town(), {
        networkId: network.id,
        name,
        country,
        mark: markFor(name, new Set(towns.map((it) => it.mark))),
        hue: hueFor(towns.map((it) => it.hue)),
        position: towns.length,
      });
      towns.push(await this.networks.save(tx, town));
    }
    return towns;
  }

  private async partners(
    tx: Tx,
    network: Network,
    facts: NetworkFacts,
    towns: readonly Town[],
    known: readonly Partner[],
  ): Promise<void> {
    for (const [position, { name, kind, isLead, country, town }] of facts.partners.entries()) {
      const before =
        known.find((it) => it.name === name) ?? Object.assign(new Partner(), { networkId: network.id, name });
      const townId = towns.find((it) => it.name === town)?.id ?? null;
      await this.networks.save(tx, Object.assign(before, { kind, isLead, country, townId, position }));
    }
  }

  private async topics(tx: Tx, network: Network, facts: NetworkFacts, known: readonly Topic[]): Promise<void> {
    for (const [position, title] of facts.topics.entries()) {
      const key = slugify(pickText(title, 'en').text);
      const before = known.find((it) => it.key === key) ?? Object.assign(new Topic(), { networkId: network.id, key });
      await this.networks.save(tx, Object.assign(before, { title: { ...before.title, ...title }, position }));
    }
  }
}
