import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

const PING_MS = 1000;
const PING_LIMIT_MS = 2000;

/** Whether the database answers, asked once a second. What screens and the load balancer are told. */
@Injectable()
export class DatabaseHealth implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(DatabaseHealth.name);
  private readonly listeners = new Set<(isUp: boolean) => void>();
  private timer: NodeJS.Timeout | undefined;
  private isAsking = false;
  isUp = true;

  constructor(private readonly dataSource: DataSource) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.ask(), PING_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  onChange(listener: (isUp: boolean) => void): void {
    this.listeners.add(listener);
  }

  /** A statement just failed because the database is away: no need to wait for the next ping. */
  suspect(): void {
    void this.ask();
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      await within(PING_LIMIT_MS, this.dataSource.query('SELECT 1'));
      this.turn(true);
    } catch {
      this.turn(false);
    } finally {
      this.isAsking = false;
    }
  }

  private turn(isUp: boolean): void {
    if (this.isUp === isUp) return;
    this.isUp = isUp;
    this.logger.warn(isUp ? 'the database answers again' : 'the database does not answer');
    for (const listener of this.listeners) listener(isUp);
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
