import { isJoinable } from '@polylogue/shared/dialogues/dialogues.rules';
import type {
  DialogueAbility,
  DialogueHeader,
  DialogueSummary,
  DialogueView,
} from '@polylogue/shared/dialogues/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { type NetworkRecord, NetworksFacade } from '../networks/networks.facade.js';
import type { Dialogue } from './dialogue.entity.js';
import { DialogueReaders } from './dialogue-readers.js';
import { dialogueHeader } from './dialogues.presenter.js';

/** Puts the views of dialogues together from what several modules know. */
@Injectable()
export class DialogueViews {
  constructor(
    private readonly networks: NetworksFacade,
    private readonly readers: DialogueReaders,
  ) {}

  async header(dialogue: Readonly<Dialogue>, tx?: Tx): Promise<DialogueHeader> {
    return dialogueHeader(
      dialogue,
      await this.networkOf(dialogue, tx),
      await this.networks.towns(dialogue.townIds, tx),
    );
  }

  async summaries(dialogues: readonly Readonly<Dialogue>[]): Promise<DialogueSummary[]> {
    const counts = await this.readers.participantCounts(dialogues.map(({ id }) => id));
    return Promise.all(
      dialogues.map(async (dialogue) => {
        const { holdsStatements: _, ...header } = await this.header(dialogue);
        return { ...header, participantCount: counts.get(dialogue.id) ?? 0 };
      }),
    );
  }

  async view(dialogue: Readonly<Dialogue>, can: readonly DialogueAbility[]): Promise<DialogueView> {
    const record = await this.networkOf(dialogue);
    const [summaries, agenda, recommendations] = await Promise.all([
      this.summaries([dialogue]),
      this.readers.agenda(dialogue.id),
      this.readers.recommendations(dialogue.id),
    ]);
    const [summary] = summaries;
    if (!summary) throw new Error(`dialogue ${dialogue.id} has no summary`);
    const { topics, partners } = this.networks.view(record, 0, []);
    return {
      ...summary,
      networkId: dialogue.networkId,
      summary: dialogue.summary,
      topics: topics.filter((topic) => dialogue.topicIds.includes(topic.id)),
      // Hosts are the partners of the towns that take part.
      hosts: partners.filter(({ town }) => town !== null && dialogue.townIds.includes(town.id)),
      agenda,
      recommendations,
      can: isJoinable(dialogue.state) ? ['join', ...can] : [...can],
    };
  }

  private async networkOf({ id, networkId }: Readonly<Dialogue>, tx?: Tx): Promise<NetworkRecord> {
    const record = await this.networks.find(networkId, tx);
    if (!record) throw new Error(`dialogue ${id} has no network`);
    return record;
  }
}
