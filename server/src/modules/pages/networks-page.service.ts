import type { NetworkSummary } from '@polylogue/shared/networks/schemas';
import type { NetworkPage, listNetworks } from '@polylogue/shared/pages/routes';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AccountsFacade, type SignedIn } from '../accounts/accounts.facade.js';
import { type DialogueRecord, DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { NetworksFacade } from '../networks/networks.facade.js';
import { QuestionsFacade } from '../questions/questions.facade.js';
import { RecommendationsFacade } from '../recommendations/recommendations.facade.js';

/** The home page and the network page: what several modules know, put together. */
@Injectable()
export class NetworksPageService {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly networks: NetworksFacade,
    private readonly dialogues: DialoguesFacade,
    private readonly recommendations: RecommendationsFacade,
    private readonly questions: QuestionsFacade,
  ) {}

  async home(): Promise<z.infer<typeof listNetworks.answer>> {
    const records = await this.networks.all();
    const networks: NetworkSummary[] = await Promise.all(
      records.map(async (record) => {
        const dialogues = await this.dialogues.ofNetwork(record.network.id);
        return this.networks.summary(record, dialogues.filter(({ state }) => state !== 'draft').length);
      }),
    );
    return { networks, joinable: await this.dialogues.summaries(await this.dialogues.joinable()) };
  }

  /** Drafts only for those who have a role there; null where there is no such network. */
  async network(slug: string, who: SignedIn | null): Promise<NetworkPage | null> {
    const record = await this.networks.bySlug(slug);
    if (!record) return null;
    const { id } = record.network;
    const visible = (await this.dialogues.ofNetwork(id)).filter((it) => it.state !== 'draft' || this.isTheirs(it, who));
    return {
      network: this.networks.view(record, visible.length, this.accounts.networkAbilities(who, id)),
      dialogues: await this.dialogues.summaries(visible),
      recommendations: await this.recommendations.publishedOfNetwork(id),
      questions: await this.questions.answered(id),
    };
  }

  private isTheirs({ id, networkId, townIds }: DialogueRecord, who: SignedIn | null): boolean {
    return this.accounts.isStaffAt(who, { dialogueId: id, networkId, townIds });
  }
}
