import { fail } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import { mayRunOpinions } from './opinions.policy.js';
import { OpinionsService } from './opinions.service.js';

/** Commands of opinion groups: policy, then the service. */
@Injectable()
export class OpinionsCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly opinions: OpinionsService,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('opinions.name-group', async (tx, { roomId, caller }, input) => {
      const refusal = mayRunOpinions(caller);
      return refusal ? fail(refusal) : this.opinions.nameGroup(tx, roomId, input);
    });
    this.registry.transactional('opinions.exclude', async (tx, { roomId, caller }, input) => {
      const refusal = mayRunOpinions(caller);
      return refusal ? fail(refusal) : this.opinions.exclude(tx, roomId, input);
    });
    this.registry.transactional('opinions.set-weighting', async (tx, { roomId, caller }, input) => {
      const refusal = mayRunOpinions(caller);
      return refusal ? fail(refusal) : this.opinions.setWeighting(tx, roomId, input);
    });
    this.registry.transactional('opinions.set-routing', async (tx, { roomId, caller }, { areSeedsFirst }) => {
      const refusal = mayRunOpinions(caller);
      return refusal ? fail(refusal) : this.opinions.setRouting(tx, roomId, areSeedsFirst);
    });
  }
}
