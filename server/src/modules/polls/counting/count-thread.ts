import { Worker } from 'node:worker_threads';
import type { Account } from '@polylogue/shared/counting/account';
import type { Progress } from '@polylogue/shared/counting/progress';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { faultText } from '../../../core/logging/fault-text.js';
import type { CountMessage, CountTask } from './count-task.js';

/** A task that the thread died of is given once more: it may have died of another. */
const TRIES = 2;

interface Waiting {
  readonly task: CountTask;
  readonly progress: Progress;
  readonly resolve: (account: Account) => void;
  readonly reject: (error: Error) => void;
  triesLeft: number;
}

/** The one thread of this process that counts long counts, one after the other. Started with the first, ended with the app. */
@Injectable()
export class CountThread implements OnApplicationShutdown {
  private readonly logger = new Logger(CountThread.name);
  private readonly queue: Waiting[] = [];
  private worker: Worker | null = null;
  private current: Waiting | null = null;
  private isOver = false;

  /** Rejects where the rule refuses, where the thread dies of the task twice, and when the app ends. */
  count(task: CountTask, progress: Progress): Promise<Account> {
    if (this.isOver) return Promise.reject(new Error('the app ends'));
    return new Promise((resolve, reject) => {
      this.queue.push({ task, progress, resolve, reject, triesLeft: TRIES });
      this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    const left = [...(this.current ? [this.current] : []), ...this.queue.splice(0)];
    this.current = null;
    for (const { reject } of left) reject(new Error('the app ends'));
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.current || this.isOver) return;
    const first = this.queue.shift();
    if (!first) return;
    this.current = first;
    first.triesLeft -= 1;
    this.worker ??= this.start();
    this.worker.postMessage(first.task);
  }

  /** The entry beside this file. Node does not run TypeScript: where this file is the source (tests), the built one is taken. */
  protected entry(): URL {
    return new URL('./count-worker.js', import.meta.url.replace(/\/src\/(.*\.ts)$/, '/dist/$1'));
  }

  private start(): Worker {
    const worker = new Worker(this.entry());
    worker.unref();
    worker.on('message', (message: CountMessage) => this.hear(message));
    worker.on('error', (error) => this.logger.error(faultText(error)));
    worker.on('exit', () => this.died(worker));
    return worker;
  }

  private hear(message: CountMessage): void {
    const { current } = this;
    if (!current) return;
    if (message.kind === 'progress') return current.progress(message.done, message.total);
    this.current = null;
    if (message.kind === 'done') current.resolve(message.account);
    else current.reject(new Error(message.error));
    this.next();
  }

  private died(worker: Worker): void {
    if (this.worker === worker) this.worker = null;
    const { current } = this;
    this.current = null;
    if (this.isOver) return;
    if (current && current.triesLeft > 0) this.queue.unshift(current);
    else current?.reject(new Error('the counting thread ended'));
    this.next();
  }
}
