import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { freePort, newFolder, until } from './places.js';

/** Whether this machine has a Redis to start. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of the test's own, on a free port, that keeps nothing. */
export class RedisProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<RedisProcess> {
    const port = await freePort();
    const args = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      await newFolder('redis'),
    ];
    const child = spawn('redis-server', args, { stdio: 'ignore' });
    await until('Redis', () => answers(port));
    return new RedisProcess(child, `redis://127.0.0.1:${port}`);
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}

const answers = (port: number): Promise<true | null> =>
  new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(null));
  });
