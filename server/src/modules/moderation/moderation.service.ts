import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { ModerationItem, StaffAction } from '@polylogue/shared/moderation/schemas';
import { Injectable } from '@nestjs/common';
import { StaffLog } from '../../core/audit/staff-log.repository.js';
import { StatementsFacade } from '../statements/statements.facade.js';
import { ThreadsFacade } from '../threads/threads.facade.js';

/** One list over everything that people wrote, and what staff did. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly statements: StatementsFacade,
    private readonly threads: ThreadsFacade,
    private readonly staffLog: StaffLog,
  ) {}

  /** Held ones oldest first, all others newest first. */
  async list(roomId: DialogueId, state: ModerationItem['state']): Promise<ModerationItem[]> {
    const items = (
      await Promise.all([this.statements.moderation(roomId, state), this.threads.moderation(roomId, state)])
    ).flat();
    const direction = state === 'held' ? 1 : -1;
    return items.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -direction : direction));
  }

  /** Newest first, at most 200. */
  async actions(roomId: DialogueId): Promise<StaffAction[]> {
    return this.staffLog.ofRoom(roomId);
  }
}
