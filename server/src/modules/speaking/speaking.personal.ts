import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { MyData } from '@polylogue/shared/privacy/routes';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { type PersonalDataSource, PersonalDataSources } from '../../core/identity/personal-data.js';
import { type PersonalPart, PersonalParts } from '../../core/live/live-sources.js';
import { ParticipantDepartures } from '../participants/participants.facade.js';
import { FloorService } from './floor.service.js';
import { SpeakingRepository } from './speaking.repository.js';

/** A person's own place in the queue, what is stored of their speeches, and taking their name out. */
@Injectable()
export class SpeakingPersonal implements PersonalPart, PersonalDataSource, OnModuleInit {
  constructor(
    private readonly parts: PersonalParts,
    private readonly sources: PersonalDataSources,
    private readonly speaking: SpeakingRepository,
    private readonly floor: FloorService,
    private readonly departures: ParticipantDepartures,
  ) {}

  onModuleInit(): void {
    this.parts.register(this);
    this.sources.register(this);
    // Whoever is sent out has no place on the list any more.
    this.departures.register((tx, roomId, participantId) => this.leave(tx, roomId, participantId));
  }

  async part(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<Personal>> {
    return { speechRequestId: await this.speaking.ownRequest(roomId, participantId) };
  }

  async collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>> {
    const speeches = await this.speaking.speechesOf(roomId, participantId);
    return {
      speeches: speeches.map(({ startedAt, seconds }) => ({ at: startedAt.toISOString(), seconds: seconds ?? 0 })),
    };
  }

  /** Off the floor and the list; the seconds stay with the town, the name goes. */
  async erase(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    await this.leave(tx, roomId, participantId);
    await this.speaking.forgetName(tx, roomId, participantId);
  }

  private async leave(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    const now = await lockRoom(tx, roomId);
    const running = await this.speaking.running(tx, roomId);
    if (running?.participantId === participantId) await this.floor.finish(tx, roomId, running, now);
    const open = await this.speaking.openRequests(tx, roomId, participantId);
    await this.floor.withdraw(
      tx,
      roomId,
      open.filter(({ status }) => status === 'waiting'),
    );
  }
}
