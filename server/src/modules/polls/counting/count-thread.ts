import { Worker } from 'node:worker_threads';
import type { Account } from '@polylogue/shared/counting/account';
import type { Progress } from '@polylogue/shared/counting/progress';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { faultText } from '../../../core/logging/fault-text.js';
import type { BallotText } from '../domain/poll-result-files.js';
import type { CountedPollResult, CountTask, FilesTask, PollTask, ThreadMessage, ThreadTask } from './count-task.js';

/** A task that the thread died of is given once more: it may have died of another. */
const TRIES = 2;

interface Waiting {
  readonly task: ThreadTask;
  /** Takes what is no fault; true when it was what was asked for. */
  readonly hear: (message: Exclude<ThreadMessage, { kind: 'failed' }>) => boolean;
  readonly reject: (error: Error) => void;
  triesLeft: number;
}

/** The one thread of this process that does long counts and writes large files, one after the other. Started with the first, ended with the app. */
@Injectable()
export class CountThread implements OnApplicationShutdown {
  private readonly logger = new Logger(CountThread.name);
  private readonly queue: Waiting[] = [];
  private worker: Worker | null = null;
  private current: Waiting | null = null;
  private isOver = false;

  /** Rejects where the rule refuses, where the thread dies of the task twice, and when the app ends. */
  count(task: CountTask, progress: Progress): Promise<Account> {
    return new Promise((resolve, reject) => {
      const hear: Waiting['hear'] = (message) => {
        if (message.kind === 'progress') progress(message.done, message.total);
        if (message.kind !== 'account') return false;
        resolve(message.account);
        return true;
      };
      this.add({ task: { count: task }, hear, reject, triesLeft: TRIES });
    });
  }

  /** A whole poll: reads its ballots, counts them and sums up. Rejects like `count`. */
  poll(task: PollTask, progress: Progress): Promise<CountedPollResult> {
    return new Promise((resolve, reject) => {
      const hear: Waiting['hear'] = (message) => {
        if (message.kind === 'progress') progress(message.done, message.total);
        if (message.kind !== 'poll') return false;
        resolve({ account: message.account, result: message.result });
        return true;
      };
      this.add({ task: { poll: task }, hear, reject, triesLeft: TRIES });
    });
  }

  /** Writes ballots as files. Rejects like `count`. */
  files(task: FilesTask): Promise<readonly BallotText[]> {
    return new Promise((resolve, reject) => {
      const hear: Waiting['hear'] = (message) => {
        if (message.kind !== 'files') return false;
        resolve(message.files);
        return true;
      };
      this.add({ task: { files: task }, hear, reject, triesLeft: TRIES });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    const left = [...(this.current ? [this.current] : []), ...this.queue.splice(0)];
    this.current = null;
    for (const { reject } of left) reject(new Error('the app ends'));
    await this.worker?.terminate();
  }

  private add(waiting: Waiting): void {
    if (this.isOver) return waiting.reject(new Error('the app ends'));
    this.queue.push(waiting);
    this.next();
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
    worker.on('message', (message: ThreadMessage) => this.hear(message));
    worker.on('error', (error) => this.logger.error(faultText(error)));
    worker.on('exit', () => this.died(worker));
    return worker;
  }

  private hear(message: ThreadMessage): void {
    const { current } = this;
    if (!current) return;
    if (message.kind === 'failed') current.reject(new Error(message.error));
    else if (!current.hear(message)) return;
    this.current = null;
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
