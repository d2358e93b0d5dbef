import { fail } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import { extend, pause, resume } from './domain/floor.js';
import { mayAsk, mayCall } from './speaking.policy.js';
import { SpeakingService } from './speaking.service.js';

/** Commands of the list of speakers: policy, then the service. */
@Injectable()
export class SpeakingCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly speaking: SpeakingService,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('speaking.ask', async (tx, { roomId, caller }, input) => {
      const refusal = mayAsk(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.speaking.ask(tx, roomId, caller.actor, input);
    });
    this.registry.transactional('speaking.withdraw', (tx, context, { requestId }) =>
      this.speaking.withdraw(tx, context, requestId),
    );
    this.registry.transactional('speaking.call', async (tx, { roomId, caller }, { requestId }) => {
      const refusal = mayCall(caller);
      return refusal ? fail(refusal) : this.speaking.call(tx, roomId, requestId);
    });
    for (const [name, rule] of [
      ['speaking.pause', pause],
      ['speaking.resume', resume],
    ] as const) {
      this.registry.transactional(name, async (tx, { roomId, caller }, { requestId }) => {
        const refusal = mayCall(caller);
        return refusal ? fail(refusal) : this.speaking.change(tx, roomId, requestId, rule);
      });
    }
    this.registry.transactional('speaking.extend', async (tx, { roomId, caller }, { requestId, seconds }) => {
      const refusal = mayCall(caller);
      return refusal ? fail(refusal) : this.speaking.change(tx, roomId, requestId, (speech) => extend(speech, seconds));
    });
    this.registry.transactional('speaking.end', async (tx, { roomId, caller }, { requestId }) => {
      const refusal = mayCall(caller);
      return refusal ? fail(refusal) : this.speaking.end(tx, roomId, requestId);
    });
  }
}
