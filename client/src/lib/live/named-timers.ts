import type { Scheduler } from './scheduler.js';

/** Timers by name: setting one again moves it, and all can be stopped together. */
export class NamedTimers<Name extends string> {
  private readonly running = new Map<Name, () => void>();

  constructor(private readonly scheduler: Pick<Scheduler, 'after'>) {}

  has(name: Name): boolean {
    return this.running.has(name);
  }

  set(name: Name, ms: number, run: () => void): void {
    this.clear(name);
    const stop = this.scheduler.after(ms, () => {
      this.running.delete(name);
      run();
    });
    this.running.set(name, stop);
  }

  clear(name: Name): void {
    this.running.get(name)?.();
    this.running.delete(name);
  }

  clearAll(): void {
    for (const name of [...this.running.keys()]) this.clear(name);
  }
}
