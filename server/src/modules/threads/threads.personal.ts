import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { MyData } from '@polylogue/shared/privacy/routes';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { type PersonalDataSource, PersonalDataSources } from '../../core/identity/personal-data.js';
import { type PersonalPart, PersonalParts } from '../../core/live/live-sources.js';
import { HelpsRepository } from './helps.repository.js';
import { presentOwn } from './threads.presenter.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

/** A person's own contributions and what helps them, what is stored of it, and erasing their words. */
@Injectable()
export class ThreadsPersonal implements PersonalPart, PersonalDataSource, OnModuleInit {
  constructor(
    private readonly parts: PersonalParts,
    private readonly sources: PersonalDataSources,
    private readonly threads: ThreadsRepository,
    private readonly helps: HelpsRepository,
    private readonly service: ThreadsService,
  ) {}

  onModuleInit(): void {
    this.parts.register(this);
    this.sources.register(this);
  }

  async part(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<Personal>> {
    const [own, helps] = await Promise.all([
      this.threads.own(roomId, participantId),
      this.helps.own(roomId, participantId),
    ]);
    return { contributions: own.map(presentOwn), helps };
  }

  async collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>> {
    const [own, helps] = await Promise.all([
      this.threads.own(roomId, participantId),
      this.helps.own(roomId, participantId),
    ]);
    return {
      contributions: own.map(({ text, lang, stance, state, at, version }) => ({
        text,
        lang,
        stance,
        state,
        at: at.toISOString(),
        versions: version,
      })),
      helps: helps.length,
    };
  }

  /** What they said helps stays counted: the person behind it is gone with their participant's name and tokens. */
  async erase(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    await this.service.eraseAll(tx, roomId, participantId);
  }
}
