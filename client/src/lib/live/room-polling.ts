import type { Enter } from '@polylogue/shared/rooms/events';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { RoomHttp } from './room-link.js';
import type { Scheduler } from './scheduler.js';

const POLL_MS = 5_000;
const POLL_SPREAD_MS = 1_500;

/** What one round over HTTP brings. */
export interface PolledRoom {
  /** The round before had no answer, or there was none: the network has only now come back. */
  readonly isFirst: boolean;
  readonly answer: Awaited<ReturnType<RoomHttp['facts']>>;
  readonly personal: Personal;
}

export interface RoomPollingOptions {
  readonly http: RoomHttp;
  readonly scheduler: Scheduler;
  /** What is held when a round begins. */
  readonly held: () => Enter;
  readonly received: (room: PolledRoom) => void;
  readonly failed: (error: unknown) => void;
}

/** Asks for the room over HTTP every five seconds or so, while there is no socket. */
export class RoomPolling {
  private round = 0;
  private stopTimer: (() => void) | null = null;
  /** The last round was answered, so commands may go this way too. */
  isAnswered = false;
  isRunning = false;

  constructor(private readonly options: RoomPollingOptions) {}

  start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    void this.ask();
  }

  stop(): void {
    this.isRunning = false;
    this.isAnswered = false;
    this.round += 1;
    this.stopTimer?.();
  }

  private async ask(): Promise<void> {
    const { http, held, received, failed, scheduler } = this.options;
    const round = this.round;
    try {
      const answer = await http.facts(held());
      const personal = await http.personal();
      if (round !== this.round) return;
      const isFirst = !this.isAnswered;
      this.isAnswered = true;
      received({ isFirst, answer, personal });
    } catch (error) {
      if (round !== this.round) return;
      this.isAnswered = false;
      failed(error);
    }
    // What was received or failed may have stopped it.
    if (round !== this.round) return;
    const spread = (scheduler.random() * 2 - 1) * POLL_SPREAD_MS;
    this.stopTimer = scheduler.after(POLL_MS + spread, () => void this.ask());
  }
}
