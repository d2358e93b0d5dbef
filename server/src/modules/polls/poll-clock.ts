import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { isDatabaseAway } from '../../core/database/database-away.js';
import { Transactions } from '../../core/database/transactions.js';
import { faultText } from '../../core/logging/fault-text.js';
import { ClosingService } from './closing.service.js';
import { OpeningService } from './opening.service.js';
import { PollCounting } from './poll-counting.js';
import { PollKeys } from './poll-keys.service.js';
import { PollsRepository } from './polls.repository.js';
import { SealingService } from './sealing.service.js';

const EVERY_MS = 1000;

/**
 * Once a second: opens and closes polls by the database's clock. Each instance does it; whoever comes second finds the step taken
 * under the poll's lock and leaves it. Ballots do not wait for it: a late one is refused by the time itself.
 */
@Injectable()
export class PollClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PollClock.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly polls: PollsRepository,
    private readonly transactions: Transactions,
    private readonly opening: OpeningService,
    private readonly closing: ClosingService,
    private readonly sealing: SealingService,
    private readonly counting: PollCounting,
    private readonly keys: PollKeys,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One look at the clock; while one is under way no other begins. Never fails. */
  async tick(): Promise<void> {
    this.running ??= this.look().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async look(): Promise<void> {
    try {
      for (const due of await this.polls.due()) await this.step(due);
      await this.keys.forgetDeleted();
      await this.sealing.clean();
      await this.counting.pickUp();
    } catch (error) {
      if (!isDatabaseAway(error)) this.logger.error(faultText(error));
    }
  }

  /** One poll that cannot be closed must not keep the others open. */
  private async step({ id, dialogueId, step }: Awaited<ReturnType<PollsRepository['due']>>[number]): Promise<void> {
    try {
      await this.transactions.attempt((tx) => {
        if (step === 'open') return this.opening.open(tx, dialogueId, id, null);
        return step === 'close' ? this.closing.closeDue(tx, dialogueId, id) : this.closing.settle(tx, dialogueId, id);
      });
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.logger.error(faultText(error));
    }
  }
}
