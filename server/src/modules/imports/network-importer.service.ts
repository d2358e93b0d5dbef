import type { TopicId, TownId } from '@polylogue/shared/kernel/ids';
import type { DialogueFacts, NetworkFile } from '@polylogue/shared/networks/network-file';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../core/database/transactions.js';
import { AgendaFacade } from '../agenda/agenda.facade.js';
import { type DialogueRecord, DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { type NetworkRecord, NetworksFacade } from '../networks/networks.facade.js';

/** What an import did. */
export interface Imported {
  readonly record: NetworkRecord;
  readonly made: readonly DialogueRecord[];
  /** Dialogues that were there already: people may have changed them, so they are left alone. */
  readonly kept: readonly DialogueRecord[];
}

/** Stores a network file. The network is brought up to date; a dialogue is made once. */
@Injectable()
export class NetworkImporter {
  constructor(
    private readonly networks: NetworksFacade,
    private readonly dialogues: DialoguesFacade,
    private readonly agendas: AgendaFacade,
    private readonly transactions: Transactions,
  ) {}

  async run({ network, dialogues }: NetworkFile, source: unknown): Promise<Imported> {
    const record = await this.transactions.run((tx) => this.networks.save(tx, network, source));
    const made: DialogueRecord[] = [];
    const kept: DialogueRecord[] = [];
    for (const facts of dialogues) {
      const before = await this.dialogues.bySlug(facts.slug);
      if (before) kept.push(before);
      else made.push(await this.make(record, facts, network.isDemo));
    }
    return { record, made, kept };
  }

  private async make(record: NetworkRecord, facts: DialogueFacts, isDemo: boolean): Promise<DialogueRecord> {
    const { slug, joinCode, agenda, state, towns: _towns, topics: _topics, ...rest } = facts;
    const first = state === 'draft' ? 'draft' : 'announced';
    return this.transactions.run(async (tx) => {
      const draft = {
        ...rest,
        state: first as 'draft' | 'announced',
        townIds: townIds(record, facts),
        topicIds: topicIds(record, facts),
      };
      const dialogue = await this.dialogues.create(tx, record.network.id, draft, {
        slug,
        isDemo,
        ...(joinCode ? { joinCode } : {}),
      });
      if (agenda.length > 0) await this.agendas.append(tx, dialogue.id, agenda);
      return this.dialogues.importState(tx, dialogue.id, state);
    });
  }
}

const townIds = ({ towns }: NetworkRecord, facts: DialogueFacts): TownId[] =>
  facts.towns.flatMap((name) => towns.find((town) => town.name === name)?.id ?? []);

const topicIds = ({ topics }: NetworkRecord, facts: DialogueFacts): TopicId[] =>
  facts.topics.flatMap((title) => topics.find((topic) => Object.values(topic.title).includes(title))?.id ?? []);
