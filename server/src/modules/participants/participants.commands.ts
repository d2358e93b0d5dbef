import { fail, ok } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { ParticipantDepartures } from './participant-departures.js';
import { mayRemove } from './participants.policy.js';
import { ParticipantsRepository } from './participants.repository.js';

/** Commands on the people of a room. */
@Injectable()
export class ParticipantsCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly participants: ParticipantsRepository,
    private readonly departures: ParticipantDepartures,
    private readonly facts: FactLog,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('participants.remove', async (tx, { roomId, caller }, { participantId }) => {
      const refused = mayRemove(caller.can);
      if (refused) return fail(refused);
      await lockRoom(tx, roomId);
      const participant = await this.participants.lock(tx, roomId, participantId);
      if (!participant || participant.leftAt !== null) return fail('not_found');
      await this.participants.markRemoved(tx, participantId);
      await this.departures.tell(tx, roomId, participantId);
      const payload = { participantId, townId: participant.townId, how: 'removed' as const };
      // For staff only: that somebody was sent out is nobody else's business. The fact closes the person's sockets.
      await this.facts.append(
        tx,
        roomId,
        { type: 'participant.left', payload },
        { audience: 'staff', actorId: participantId },
      );
      return ok({});
    });
  }
}
