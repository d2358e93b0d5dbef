import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { faultText } from '../../core/logging/fault-text.js';
import type { ThreadReply, ThreadRequest } from './opinion-task.js';
import type { ThreadMessage } from './opinion-worker.js';

interface Waiting {
  readonly resolve: (reply: ThreadReply) => void;
  readonly reject: (error: Error) => void;
}

/** The one thread of this process that computes opinions. Started with the first request, ended with the app. */
@Injectable()
export class OpinionThread implements OnApplicationShutdown {
  private readonly logger = new Logger(OpinionThread.name);
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private asked = 0;
  private isOver = false;

  /** Rejects where the computation fails, where the thread dies, and when the app ends. */
  ask(request: ThreadRequest): Promise<ThreadReply> {
    return new Promise((resolve, reject) => {
      if (this.isOver) return reject(new Error('the app ends'));
      this.worker ??= this.start();
      const id = ++this.asked;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, request });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }

  /** Whoever waits is told that the app ends. */
  async end(): Promise<void> {
    this.isOver = true;
    this.rejectAll('the app ends');
    await this.worker?.terminate();
  }

  /** The entry beside this file. Node does not run TypeScript: where this file is the source (tests), the built one is taken. */
  protected entry(): URL {
    return new URL('./opinion-worker.js', import.meta.url.replace(/\/src\/(.*\.ts)$/, '/dist/$1'));
  }

  private start(): Worker {
    const worker = new Worker(this.entry());
    worker.unref();
    worker.on('message', (message: ThreadMessage) => this.hear(message));
    worker.on('error', (error) => this.logger.error(faultText(error)));
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
      this.rejectAll('the thread of opinions ended');
    });
    return worker;
  }

  private hear(message: ThreadMessage): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if ('reply' in message) waiting?.resolve(message.reply);
    else waiting?.reject(new Error(message.error));
  }

  private rejectAll(why: string): void {
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of left) reject(new Error(why));
  }
}
