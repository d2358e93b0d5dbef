import type { FindingView } from '@polylogue/shared/findings/schemas';
import type { FindingId, NetworkId } from '@polylogue/shared/kernel/ids';
import type { Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../../core/identity/caller.js';
import { type FindingNetwork, FindingsService } from './findings.service.js';
import { type Workshop, WorkshopDoor } from './workshop-door.js';

export type { FindingNetwork } from './findings.service.js';
export type { Editor, Workshop } from './workshop-door.js';

/** What other modules may ask of findings. */
@Injectable()
export class FindingsFacade {
  constructor(
    private readonly service: FindingsService,
    private readonly door: WorkshopDoor,
  ) {}

  /** The workshop of a network, for who may work in it. */
  workshop(credentials: Credentials, slug: string): Promise<Result<Workshop>> {
    return this.door.bySlug(credentials, slug);
  }

  /** The workshop a draft lies in; whoever may not work there is told that the draft does not exist. */
  workshopOf(credentials: Credentials, networkId: NetworkId | null): Promise<Result<Workshop>> {
    return this.door.byId(credentials, networkId);
  }

  network(networkId: NetworkId): Promise<FindingNetwork | null> {
    return this.door.network(networkId);
  }

  /** Findings of a network, in the order asked for; unknown ones and those of other networks are left out. */
  views(network: FindingNetwork, ids: readonly FindingId[]): Promise<FindingView[]> {
    return this.service.views(network, ids);
  }

  /** Network of a finding; null for an unknown one. */
  networkOf(id: FindingId): Promise<NetworkId | null> {
    return this.service.networkOf(id);
  }
}
