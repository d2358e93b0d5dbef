import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { MyData } from '@polylogue/shared/privacy/routes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { type PersonalDataSource, PersonalDataSources } from '../../core/identity/personal-data.js';
import { FindingRepository } from './finding.repository.js';

/** A finding holds a copy of the words it was frozen from: erasure takes them out, the figures stay. */
@Injectable()
export class FindingsPersonal implements PersonalDataSource, OnModuleInit {
  constructor(
    private readonly findings: FindingRepository,
    private readonly sources: PersonalDataSources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Nothing of its own: the words are the statement's or contribution's, which list them. */
  async collect(): Promise<Partial<MyData>> {
    return {};
  }

  async erase(tx: Tx, _roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    await this.findings.forgetAuthor(tx, participantId);
  }
}
