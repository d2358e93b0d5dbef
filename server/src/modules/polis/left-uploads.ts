import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { faultText } from '../../core/logging/fault-text.js';
import { removeLeftFolders } from './upload-folder.js';

const EVERY_MS = 60 * 60_000;

/** Removes what killed processes left on disk, at the start and once an hour: a process may run for months. Several instances may do it at once. */
@Injectable()
export class LeftUploads implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('polis');
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'tempDir'>) {}

  async onModuleInit(): Promise<void> {
    this.timer = setInterval(() => void this.clean(), EVERY_MS).unref();
    await this.clean();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async clean(): Promise<void> {
    try {
      await removeLeftFolders(this.config.tempDir, Date.now());
    } catch (error) {
      this.logger.warn(faultText(error));
    }
  }
}
