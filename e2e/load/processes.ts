import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { until } from '../support/places.js';
import type { Target, Task } from './tasks.js';

interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly fault?: string;
}

/** A generator process and the calls to it. */
export class Generator {
  private readonly child: ChildProcess = fork(path.join(import.meta.dirname, 'generator.js'), {
    serialization: 'advanced',
  });
  private readonly waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  private next = 0;

  constructor() {
    this.child.on('message', (reply: Reply) => {
      const waiter = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if (reply.fault === undefined) waiter?.resolve(reply.answer);
      else waiter?.reject(new Error(`generator: ${reply.fault}`));
    });
    this.child.on('exit', (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`a generator ended (${code})`));
    });
  }

  /** Does one task; the answer's shape belongs to the task (tasks.ts). */
  perform<A>(task: Task): Promise<A> {
    const id = this.next;
    this.next += 1;
    return new Promise<A>((resolve, reject) => {
      // Both ends are this bench: the answer is what generator.ts sends for the task.
      this.waiting.set(id, { resolve: (answer) => resolve(answer as A), reject });
      this.child.send({ id, task });
    });
  }

  end(): void {
    this.child.disconnect();
  }
}

/** socket.io with nothing behind it: the floor that the product is compared with. */
export class BareServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly target: Target,
  ) {}

  get pid(): number {
    return this.child.pid ?? 0;
  }

  static async start(): Promise<BareServer> {
    const child = fork(path.join(import.meta.dirname, 'bare-server.js'));
    let port: number | null = null;
    child.once('message', (message: { readonly port: number }) => {
      port = message.port;
    });
    await until('the bare server', () => port, 20);
    return new BareServer(child, { host: '127.0.0.1', port: port ?? 0, path: '/live' });
  }

  /** Sends a tally to everybody, so many times a second; 0 stops. */
  tell(perSecond: number): void {
    this.child.send({ perSecond });
  }

  end(): void {
    this.child.kill();
  }
}
