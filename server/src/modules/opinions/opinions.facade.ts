import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { OpinionReport } from '@polylogue/shared/opinions/report';
import type { OpinionResult } from '@polylogue/shared/opinions/schemas';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/accounts.facade.js';
import { OpinionComputing } from './opinion-computing.js';
import { OpinionReading } from './opinion-reading.service.js';
import { OpinionReports } from './opinion-report.service.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';

/** Opinion groups for other modules. */
@Injectable()
export class OpinionsFacade {
  constructor(
    private readonly updates: OpinionUpdatesRepository,
    private readonly computing: OpinionComputing,
    private readonly reports: OpinionReports,
    private readonly reading: OpinionReading,
  ) {}

  /** The last update as everybody may see it: small groups and hidden statements are not in it; null for an unknown dialogue. */
  async view(dialogueId: DialogueId): Promise<OpinionsView | null> {
    const read = await this.reading.view(dialogueId);
    return read.ok ? read.value.view : null;
  }

  /** The report page for a reader; null where there is none, or not for them yet. */
  report(slug: string, who: SignedIn | null): Promise<OpinionReport | null> {
    return this.reports.of(slug, who);
  }

  /**
   * A kept update as it was stored, and as it comes out when it is computed once more from the first vote on; null where it is not kept.
   * Groups under five are in it: it is not for showing.
   */
  async recomputed(
    dialogueId: DialogueId,
    version: number,
  ): Promise<{ readonly stored: OpinionResult; readonly again: OpinionResult } | null> {
    const row = await this.updates.find(dialogueId, version);
    if (!row) return null;
    const { earlierVersion } = row;
    const earlier = earlierVersion === null ? null : await this.updates.find(dialogueId, earlierVersion);
    if (earlierVersion !== null && !earlier) return null;
    return { stored: row.result, again: (await this.computing.again(row, earlier)).result };
  }
}
