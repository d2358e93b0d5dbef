import type { Workplace } from '@polylogue/shared/accounts/routes';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AccountsFacade, type SignedIn } from '../accounts/accounts.facade.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { NetworksFacade } from '../networks/networks.facade.js';

type WorkplaceView = z.infer<typeof Workplace>;

/** Where somebody works: networks and dialogues in which they have a role. */
@Injectable()
export class WorkplaceService {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly networks: NetworksFacade,
    private readonly dialogues: DialoguesFacade,
  ) {}

  async of(who: SignedIn): Promise<WorkplaceView> {
    const networkIds = [...new Set(who.grants.map(({ networkId }) => networkId))];
    const found = await Promise.all(networkIds.map((id) => this.networks.find(id)));
    const dialogues = (await Promise.all(networkIds.map((id) => this.dialogues.ofNetwork(id)))).flat();
    return {
      networks: found.flatMap((record) => {
        if (!record || this.accounts.networkAbilities(who, record.network.id).length === 0) return [];
        const { id, slug, name } = record.network;
        return [{ id, slug, name }];
      }),
      dialogues: dialogues.flatMap(({ id, slug, title, networkId, townIds }) =>
        this.accounts.isStaffAt(who, { dialogueId: id, networkId, townIds }) ? [{ id, slug, title }] : [],
      ),
    };
  }
}
