import { createServer, connect, type Server, type Socket } from 'node:net';

/**
 * A line between people and the product that can be cut: TCP, so that pages, calls and sockets go through it alike. With several
 * instances behind it, it gives each new connection to the next one that answers, as a simple balancer does.
 */
export class Line {
  private readonly open = new Set<Socket>();
  private isCut = false;
  private turn = 0;
  private preferred: number | null = null;

  private constructor(
    private readonly server: Server,
    private readonly ports: readonly number[],
    readonly port: number,
  ) {
    server.on('connection', (near) => this.join(near, 0));
  }

  static start(...ports: readonly number[]): Promise<Line> {
    return new Promise((resolve, reject) => {
      const server = createServer({ allowHalfOpen: false });
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (address === null || typeof address !== 'object') return reject(new Error('the line has no port'));
        resolve(new Line(server, ports, address.port));
      });
    });
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Everything that is under way ends, nothing new comes through. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
  }

  /** New connections go to this port first, to the others where it does not answer. */
  prefer(port: number): void {
    this.preferred = port;
  }

  mend(): void {
    this.isCut = false;
  }

  async end(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, tried: number): void {
    near.on('error', () => undefined);
    if (this.isCut || tried >= this.ports.length) {
      near.destroy();
      return;
    }
    const port = this.choose(tried);
    const far = connect(port, '127.0.0.1');
    let isJoined = false;
    far.once('connect', () => {
      isJoined = true;
      near.pipe(far).pipe(near);
    });
    // An instance that is gone: the next one gets the person.
    far.on('error', () => (isJoined ? near.destroy() : this.join(near, tried + 1)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(one);
      one.once('close', () => {
        this.open.delete(one);
        if (isJoined) other.destroy();
      });
    }
  }

  private choose(tried: number): number {
    if (this.preferred !== null) {
      const order = [this.preferred, ...this.ports.filter((port) => port !== this.preferred)];
      return order[tried] ?? 0;
    }
    this.turn += 1;
    return this.ports[this.turn % this.ports.length] ?? 0;
  }
}
