import type { Scheduler } from '../lib/live/scheduler.js';

/** A clock that stands until it is moved; what is due runs in order. `random` answers a half. */
export class FakeScheduler implements Scheduler {
  private waiting: { at: number; run: () => void }[] = [];

  constructor(private time: number) {}

  readonly now = (): number => this.time;
  readonly random = (): number => 0.5;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const entry = { at: this.time + ms, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };

  advance(ms: number): void {
    const end = this.time + ms;
    for (let next = this.nextUntil(end); next !== undefined; next = this.nextUntil(end)) {
      const due = next;
      this.waiting = this.waiting.filter((other) => other !== due);
      this.time = Math.max(this.time, due.at);
      due.run();
    }
    this.time = end;
  }

  private nextUntil(end: number) {
    return this.waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
