import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, newFolder, repository, serverMain, until } from './places.js';

/** What the program writes of itself into its data folder, with ready-made ways into the demo. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  readonly databasePid?: number;
  readonly links: Readonly<
    Record<'joinCode' | 'citizen' | 'facilitator' | 'partner' | 'coordinator' | 'screen', string>
  >;
}

export interface AppOptions {
  readonly dataDir?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A built server in a process of its own. */
export class AppProcess {
  private output = '';

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
    readonly dataDir: string,
    /** Milliseconds from the start of the process to its first answer. */
    readonly startedAt: number,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => this.keep(chunk));
    child.stderr?.on('data', (chunk: Buffer) => this.keep(chunk));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the server did not start');
    return this.child.pid;
  }

  /** What the process has said so far (the last 20 kB). */
  get said(): string {
    return this.output;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  private keep(chunk: Buffer): void {
    this.output = (this.output + chunk.toString()).slice(-20_000);
  }

  /** Starts the process without waiting for it. */
  static async spawn({ dataDir, port, env = {} }: AppOptions = {}): Promise<AppProcess> {
    if (!existsSync(serverMain)) throw new Error('The server is not built: npm run build');
    const at = port ?? (await freePort());
    const folder = dataDir ?? (await newFolder('data'));
    const child = spawn(process.execPath, [serverMain], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...bareEnvironment(), HOST: '127.0.0.1', PORT: String(at), DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
    });
    return new AppProcess(child, at, folder, Date.now());
  }

  /** Starts the process and waits until it serves people. */
  static async start(options: AppOptions = {}): Promise<AppProcess> {
    const app = await AppProcess.spawn(options);
    await app.ready();
    return app;
  }

  async ready(seconds = 60): Promise<void> {
    await until(
      `an answer of ${this.url}`,
      async () => {
        if (!this.isRunning) throw new Error(`the server ended:\n${this.said}`);
        const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
        return answer?.ok === true ? true : null;
      },
      seconds,
    );
  }

  /** What the program wrote about itself (embedded mode only). */
  async running(): Promise<Running> {
    const file = path.join(this.dataDir, 'running.json');
    return until('running.json', async () => {
      const text = await readFile(file, 'utf8').catch(() => null);
      return text === null ? null : parseRunning(text);
    });
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill(signal);
    const late = setTimeout(() => this.child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(late);
  }
}

/** The surroundings without what would configure the product. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const told = ['DATABASE_URL', 'REDIS_URL', 'PUBLIC_URL', 'SMTP_URL', 'SESSION_SECRET', 'TRUST_PROXY', 'DEMO'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !told.includes(name)));
}

function parseRunning(text: string): Running | null {
  try {
    return JSON.parse(text) as Running;
  } catch {
    // Read while it was being written.
    return null;
  }
}
