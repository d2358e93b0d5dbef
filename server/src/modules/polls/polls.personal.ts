import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { MyData } from '@polylogue/shared/privacy/routes';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PersonalDataSource, PersonalDataSources } from '../../core/identity/personal-data.js';
import { type PersonalPart, PersonalParts } from '../../core/live/live-sources.js';
import { BallotsRepository } from './ballots.repository.js';

/** A person's own ballots. */
@Injectable()
export class PollsPersonal implements PersonalPart, PersonalDataSource, OnModuleInit {
  constructor(
    private readonly parts: PersonalParts,
    private readonly sources: PersonalDataSources,
    private readonly ballots: BallotsRepository,
  ) {}

  onModuleInit(): void {
    this.parts.register(this);
    this.sources.register(this);
  }

  async part(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<Personal>> {
    const own = await this.ballots.own(roomId, participantId);
    return { ballots: Object.fromEntries(own.map(({ pollId, choices }) => [pollId, choices])) };
  }

  async collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>> {
    const own = await this.ballots.own(roomId, participantId);
    return { ballots: own.map(({ question, chosen, at }) => ({ question, choices: chosen, at: at.toISOString() })) };
  }

  /** Ballots stay counted: the person behind them is gone with their participant's name and tokens. */
  async erase(): Promise<void> {}
}
