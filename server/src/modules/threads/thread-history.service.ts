import type { ContributionId, DialogueId } from '@polylogue/shared/kernel/ids';
import type { ContributionVersion } from '@polylogue/shared/threads/schemas';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ThreadsRepository } from './threads.repository.js';

/** What a contribution said before its edits. */
@Injectable()
export class ThreadHistory {
  constructor(private readonly threads: ThreadsRepository) {}

  /** Oldest first; null for one that is not there, hidden or of another room. */
  async of(roomId: DialogueId, id: ContributionId): Promise<z.infer<typeof ContributionVersion>[] | null> {
    const rows = await this.threads.history(roomId, id);
    return rows && rows.map(({ version, text, at }) => ({ version, text, at: at.toISOString() }));
  }
}
