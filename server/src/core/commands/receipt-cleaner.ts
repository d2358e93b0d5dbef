import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ReceiptRepository } from './receipt.repository.js';

const EVERY_MS = 60 * 60_000;

/** Deletes receipts that no retry can ask for any more, once an hour. Several instances may do it at once: it is one DELETE. */
@Injectable()
export class ReceiptCleaner implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(ReceiptCleaner.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly receipts: ReceiptRepository) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.clean(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async clean(): Promise<void> {
    try {
      await this.receipts.forgetOld();
    } catch (error) {
      this.logger.warn(`receipts stay another hour: ${String(error)}`);
    }
  }
}
