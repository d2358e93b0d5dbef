import type { CommandName } from '@polylogue/shared/rooms/commands';
import type { CommandAnswer, CommandMessage } from '@polylogue/shared/rooms/events';
import type { ApiErrorCode } from '../api/api-error.js';
import type { Scheduler } from './scheduler.js';

/** How long an intent stays fresh: within it, it is repeated unasked; after it, the person decides. */
export const FRESH_MS = 15_000;
const AGAIN_MS = 1_000;
const DONE_SHOWN_MS = 4_000;

/**
 * Why something comes back: it grew old without a line, it grew old after it went out and no answer came (so it may have
 * arrived), the person went away, or the server refused it late.
 */
export type HandBackReason = 'stale' | 'unanswered' | 'left' | ApiErrorCode;

/** A command on its way. `handed_back`: it is the person's again, to send once more or to leave. */
export interface PendingCommand {
  readonly id: string;
  readonly name: CommandName;
  readonly input: unknown;
  readonly state: 'sending' | 'waiting_offline' | 'handed_back' | 'done';
  readonly reason: HandBackReason | null;
  /** Device time of the intent, in milliseconds. */
  readonly since: number;
}

export type CommandOutcome<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ApiErrorCode; readonly params: Readonly<Record<string, string | number>> };

interface Entry {
  command: PendingCommand;
  attempt: number;
  /** It could not be sent at once, so whoever sent it may be looking elsewhere by now. */
  hasWaited: boolean;
  lastCode: ApiErrorCode | null;
  timer: (() => void) | null;
  settle: (outcome: CommandOutcome) => void;
}

export interface OutboxOptions {
  readonly scheduler: Scheduler;
  readonly newKey: () => string;
  /** Sends by the line there is; null when there is none; rejects when no answer came. */
  readonly transmit: (message: CommandMessage) => Promise<CommandAnswer> | null;
  readonly onChange: (pending: readonly PendingCommand[]) => void;
}

/**
 * Commands between the press and the acknowledgement. Each keeps one idempotency key through all its retries, so that a retry
 * can never count twice; none is sent when it has grown old without the person pressing again.
 */
export class Outbox {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly options: OutboxOptions) {}

  get pending(): readonly PendingCommand[] {
    return [...this.entries.values()].map((entry) => entry.command);
  }

  send(name: CommandName, input: unknown): Promise<CommandOutcome> {
    const id = this.options.newKey();
    const command: PendingCommand = {
      id,
      name,
      input,
      state: 'sending',
      reason: null,
      since: this.options.scheduler.now(),
    };
    return new Promise((settle) => {
      const entry: Entry = { command, attempt: 0, hasWaited: false, lastCode: null, timer: null, settle };
      this.entries.set(id, entry);
      this.attempt(entry);
    });
  }

  /** The person presses again on something handed back: fresh from now, under the same key. */
  retry(id: string): Promise<CommandOutcome> {
    const entry = this.entries.get(id);
    if (entry === undefined || entry.command.state !== 'handed_back') {
      return Promise.resolve({ ok: false, code: 'wrong_state', params: {} });
    }
    return new Promise((settle) => {
      entry.settle = settle;
      entry.lastCode = null;
      entry.command = { ...entry.command, since: this.options.scheduler.now(), reason: null };
      this.attempt(entry);
    });
  }

  discard(id: string): void {
    const entry = this.entries.get(id);
    if (entry?.command.state === 'handed_back') this.drop(entry);
  }

  /** There is a line (again): whatever is still fresh goes out. */
  lineUp(): void {
    for (const entry of this.entries.values()) {
      if (entry.command.state === 'waiting_offline') this.attempt(entry);
    }
  }

  /** The person leaves the room: nothing goes out any more behind their back. */
  leave(): void {
    for (const entry of this.entries.values()) {
      if (entry.command.state === 'sending' || entry.command.state === 'waiting_offline') this.handBack(entry, 'left');
    }
  }

  private attempt(entry: Entry): void {
    if (this.isStale(entry))
      return this.handBack(entry, entry.lastCode ?? (entry.attempt > 0 ? 'unanswered' : 'stale'));
    const { id: key, name, input } = entry.command;
    const sent = this.options.transmit({ key, name, input });
    if (sent === null) return this.wait(entry);
    entry.attempt += 1;
    const attempt = entry.attempt;
    this.show(entry, 'sending', null);
    sent.then(
      (answer) => this.answered(entry, answer),
      // A later attempt may be under way already; only the latest decides.
      () => (entry.attempt === attempt && entry.command.state === 'sending' ? this.wait(entry) : undefined),
    );
  }

  private answered(entry: Entry, answer: CommandAnswer): void {
    if (this.entries.get(entry.command.id) !== entry || entry.command.state === 'done') return;
    if (answer.ok) return this.done(entry, answer.value);
    if (answer.code === 'unavailable') {
      entry.lastCode = answer.code;
      return entry.command.state === 'sending' ? this.wait(entry) : undefined;
    }
    entry.settle({ ok: false, code: answer.code, params: answer.params ?? {} });
    // Refused at once: the view that sent it says so. Refused after waiting: nobody may be looking, so it stays to be seen.
    if (entry.hasWaited) this.show(entry, 'handed_back', answer.code);
    else this.drop(entry);
  }

  private wait(entry: Entry): void {
    entry.hasWaited = true;
    this.show(entry, 'waiting_offline', null);
    const left = FRESH_MS - (this.options.scheduler.now() - entry.command.since);
    entry.timer = this.options.scheduler.after(Math.max(0, Math.min(AGAIN_MS, left)), () => this.attempt(entry));
  }

  private done(entry: Entry, value: unknown): void {
    entry.settle({ ok: true, value });
    this.show(entry, 'done', null);
    entry.timer = this.options.scheduler.after(DONE_SHOWN_MS, () => this.drop(entry));
  }

  private handBack(entry: Entry, reason: HandBackReason): void {
    const isOffline = reason === 'stale' || reason === 'unanswered' || reason === 'left';
    const code: ApiErrorCode = isOffline ? 'offline' : reason;
    entry.settle({ ok: false, code, params: {} });
    this.show(entry, 'handed_back', reason);
  }

  private drop(entry: Entry): void {
    entry.timer?.();
    this.entries.delete(entry.command.id);
    this.options.onChange(this.pending);
  }

  private show(entry: Entry, state: PendingCommand['state'], reason: HandBackReason | null): void {
    entry.timer?.();
    entry.timer = null;
    entry.command = { ...entry.command, state, reason };
    this.options.onChange(this.pending);
  }

  private isStale(entry: Entry): boolean {
    return this.options.scheduler.now() - entry.command.since >= FRESH_MS;
  }
}
