import type { DialogueId, ParticipantId, PollId } from '@polylogue/shared/kernel/ids';
import type { OwnBallot } from '@polylogue/shared/polls/schemas';
import type { MyData } from '@polylogue/shared/privacy/routes';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PersonalDataSource, PersonalDataSources } from '../../core/identity/personal-data.js';
import { type PersonalPart, PersonalParts } from '../../core/live/live-sources.js';
import { BallotsRepository } from './ballots.repository.js';
import { PollKeys } from './poll-keys.service.js';

/** A person's own ballots: what they say as long as anybody can tell whose they are. */
@Injectable()
export class PollsPersonal implements PersonalPart, PersonalDataSource, OnModuleInit {
  constructor(
    private readonly parts: PersonalParts,
    private readonly sources: PersonalDataSources,
    private readonly ballots: BallotsRepository,
    private readonly keys: PollKeys,
  ) {}

  onModuleInit(): void {
    this.parts.register(this);
    this.sources.register(this);
  }

  async part(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<Personal>> {
    const { byHand, inSlots, sealed, voter } = await this.read(roomId, participantId);
    const ballots: Record<PollId, OwnBallot> = {};
    // How often a sealed ballot was changed nobody knows any more.
    for (const { pollId } of sealed) ballots[pollId] = { marks: null, revision: 1 };
    for (const { pollId, marks, revision } of [...byHand, ...inSlots]) ballots[pollId] = { marks, revision };
    return { ballots, voter: voter && { joinedAt: voter.joinedAt.toISOString(), isMember: voter.isMember } };
  }

  /** Of confidential polls only that the person answered, even while the ballot could be found: an export is a file that lies about. */
  async collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>> {
    const { byHand, inSlots, sealed } = await this.read(roomId, participantId);
    return {
      ballots: [
        ...byHand.map(({ question, marks, at }) => ({
          question,
          secrecy: 'open_hand' as const,
          marks,
          at: at.toISOString(),
        })),
        ...[...inSlots, ...sealed].map(({ question }) => ({
          question,
          secrecy: 'confidential' as const,
          marks: null,
          at: null,
        })),
      ],
    };
  }

  /** Ballots stay counted: the person behind them is gone with their participant's name and tokens. */
  async erase(): Promise<void> {}

  private async read(roomId: DialogueId, participantId: ParticipantId) {
    const [byHand, inSlots, voter] = await Promise.all([
      this.ballots.own(roomId, participantId),
      this.keys.slotsIn(roomId, participantId).then((slots) => this.ballots.inSlots(slots)),
      this.ballots.voter(participantId),
    ]);
    // Last: a poll sealed between two reads is then found in one of them.
    return { byHand, inSlots, sealed: await this.ballots.sealedOf(roomId, participantId), voter };
  }
}
