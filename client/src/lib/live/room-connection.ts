import type { CommandName } from '@polylogue/shared/rooms/commands';
import type {
  CommandAnswer,
  CommandMessage,
  EnterAnswer,
  FactsMessage,
  Handshake,
} from '@polylogue/shared/rooms/events';
import { ApiError } from '../api/api-error.js';
import { applyPushed, catchUp, nothingHeld } from './held-room.js';
import { mergeLive } from './live-entries.js';
import { type CommandOutcome, Outbox } from './outbox.js';
import type { LinkEvents, OpenLink, RoomHttp, RoomLink } from './room-link.js';
import { CATCHING_UP, type EndCode, LIVE, type RoomView, firstView, isFinal } from './room-view.js';
import { type Scheduler, reconnectDelay } from './scheduler.js';
import { ServerClock } from './server-clock.js';

/** Without a socket for so long, facts are asked for over HTTP. */
const FALLBACK_AFTER_MS = 8_000;
const POLL_MS = 5_000;
const POLL_SPREAD_MS = 1_500;
/** A line that is silently dead is found within this and the answer time of the link. */
const HEARTBEAT_MS = 20_000;
const CLOCK_SAMPLES = 5;
const CLOCK_GAP_MS = 300;
const MAX_REENTRIES = 3;

export interface RoomConnectionOptions {
  readonly handshake: Handshake;
  readonly openLink: OpenLink;
  readonly http: RoomHttp;
  readonly scheduler: Scheduler;
  readonly newKey: () => string;
  /** What this tab still holds from an earlier visit. */
  readonly heldView?: RoomView | undefined;
  readonly onChange: (view: RoomView) => void;
}

type Phase = 'stopped' | 'waiting' | 'connecting' | 'entering' | 'entered' | 'ended';

/**
 * One tab's way into one room: comes in with the last fact it holds, applies what follows, and never shows a room with a hole.
 * Loses the line, waits a random time, comes back; where no socket can be had it asks over HTTP. Commands go through an outbox.
 */
export class RoomConnection {
  private current: RoomView;
  private phase: Phase = 'stopped';
  private link: RoomLink | null = null;
  /** Grows with each link, so that words of an old one are not heard. */
  private generation = 0;
  private attempts = 0;
  private reentries = 0;
  private waitingFacts: FactsMessage[] = [];
  private isPolling = false;
  private didPollAnswer = false;
  private readonly timers = new Map<'reconnect' | 'fallback' | 'poll' | 'heartbeat', () => void>();
  private readonly clock = new ServerClock();
  private readonly outbox: Outbox;
  private lastContact: number | null = null;

  constructor(private readonly options: RoomConnectionOptions) {
    const held = options.heldView ?? firstView;
    this.current = { ...held, continuity: CATCHING_UP, pending: [] };
    this.outbox = new Outbox({
      scheduler: options.scheduler,
      newKey: options.newKey,
      transmit: (message) => this.transmit(message),
      onChange: (pending) => this.show({ pending }),
    });
  }

  get view(): RoomView {
    return this.current;
  }

  start(): void {
    if (this.phase !== 'stopped') return;
    this.attempts = 0;
    this.show({ continuity: CATCHING_UP });
    this.armFallback();
    this.connect();
  }

  /** The person leaves; what was on its way is handed back. */
  stop(): void {
    if (this.phase !== 'ended') this.phase = 'stopped';
    this.letGo();
    this.outbox.leave();
  }

  send(name: CommandName, input: unknown): Promise<CommandOutcome> {
    return this.outbox.send(name, input);
  }

  retry(id: string): Promise<CommandOutcome> {
    return this.outbox.retry(id);
  }

  discard(id: string): void {
    this.outbox.discard(id);
  }

  /** The browser says that the network is back, or the person looks at the tab again: look after the line now. */
  wake(): void {
    if (this.phase === 'entered') return this.beat();
    if (this.phase !== 'waiting') return;
    this.attempts = 0;
    this.later('reconnect', reconnectDelay(0, this.options.scheduler.random), () => this.connect());
  }

  private connect(): void {
    this.clear('reconnect');
    this.generation += 1;
    this.phase = 'connecting';
    this.link = this.options.openLink(this.options.handshake, this.eventsOf(this.generation));
  }

  private eventsOf(generation: number): LinkEvents {
    const ifCurrent =
      <A extends readonly unknown[]>(handle: (...args: A) => void) =>
      (...args: A): void => {
        if (generation === this.generation && this.phase !== 'stopped' && this.phase !== 'ended') handle(...args);
      };
    return {
      opened: ifCurrent(() => void this.enter()),
      closed: ifCurrent(() => this.lost()),
      refused: ifCurrent((code) => (code !== null && isFinal(code) ? this.end(code) : this.lost())),
      facts: ifCurrent((message) => this.receive(message)),
      live: ifCurrent((message) => {
        this.contact();
        this.show({ live: mergeLive(this.current.live, message.entries) });
      }),
      personal: ifCurrent((message) => this.show({ personal: message.you })),
      goodbye: ifCurrent((message) => (message.comeBack ? this.lost() : this.end(message.code))),
    };
  }

  private async enter(isFromScratch = false): Promise<void> {
    const { link, generation } = this;
    if (link === null) return;
    this.phase = 'entering';
    this.show({ continuity: CATCHING_UP });
    const held = isFromScratch ? nothingHeld : this.current;
    try {
      const answer = await link.enter({ epoch: held.epoch, seq: held.state?.seq ?? 0 });
      if (generation === this.generation && this.phase === 'entering') this.entered(answer);
    } catch {
      if (generation === this.generation && this.phase === 'entering') this.lost();
    }
  }

  private entered(answer: EnterAnswer): void {
    if (!answer.ok) return isFinal(answer.code) ? this.end(answer.code) : this.lost();
    const held = catchUp(this.current, this.options.handshake.roomId, answer);
    if (held === null) return this.reenter();
    this.phase = 'entered';
    this.attempts = 0;
    this.stopPolling();
    this.clear('fallback');
    this.clock.readRoughly(answer.now, this.options.scheduler.now());
    this.contact();
    // The answer is the whole truth as of now; versions only order what comes later.
    const live = mergeLive({}, answer.live);
    this.show({ ...held, live, personal: answer.you, continuity: LIVE, offsetMs: this.clock.offsetMs });
    const waiting = this.waitingFacts;
    this.waitingFacts = [];
    for (const message of waiting) this.receive(message);
    this.outbox.lineUp();
    void this.sampleClock();
    this.later('heartbeat', HEARTBEAT_MS, () => this.beat());
  }

  private receive(message: FactsMessage): void {
    if (this.phase === 'entering') {
      this.waitingFacts.push(message);
      return;
    }
    if (this.phase !== 'entered') return;
    this.contact();
    const held = applyPushed(this.current, message.epoch, message.facts);
    if (held === null) return this.reenter();
    this.reentries = 0;
    this.show(held);
  }

  /** A gap: ask for it. When that does not mend it, for everything; then give the line up. */
  private reenter(): void {
    this.reentries += 1;
    this.waitingFacts = [];
    if (this.reentries > MAX_REENTRIES) {
      this.reentries = 0;
      return this.lost();
    }
    void this.enter(this.reentries > 1);
  }

  private lost(): void {
    this.letGoOfLink();
    this.phase = 'waiting';
    this.waitingFacts = [];
    if (!this.isPolling) {
      this.show({ continuity: this.asOf() });
      this.armFallback();
    }
    const delay = reconnectDelay(this.attempts, this.options.scheduler.random);
    this.attempts += 1;
    this.later('reconnect', delay, () => this.connect());
  }

  private end(code: EndCode): void {
    this.phase = 'ended';
    this.letGo();
    this.outbox.leave();
    this.show({ continuity: { status: 'ended', asOf: null, code } });
  }

  private transmit(message: CommandMessage): Promise<CommandAnswer> | null {
    if (this.phase === 'entered' && this.link !== null) return this.link.command(message);
    return this.isPolling && this.didPollAnswer ? this.options.http.command(message) : null;
  }

  private armFallback(): void {
    if (!this.timers.has('fallback')) this.later('fallback', FALLBACK_AFTER_MS, () => void this.startPolling());
  }

  private async startPolling(): Promise<void> {
    this.clear('fallback');
    if (this.phase === 'entered' || this.phase === 'stopped' || this.phase === 'ended') return;
    this.isPolling = true;
    await this.poll();
  }

  private async poll(): Promise<void> {
    try {
      const { epoch, state } = this.current;
      const answer = await this.options.http.facts({ epoch, seq: state?.seq ?? 0 });
      const personal = await this.options.http.personal();
      if (!this.isPolling) return;
      const held = catchUp(this.current, this.options.handshake.roomId, answer) ?? nothingHeld;
      this.clock.readRoughly(answer.now, this.options.scheduler.now());
      this.contact();
      const live = held.epoch === epoch ? mergeLive(this.current.live, answer.live) : mergeLive({}, answer.live);
      this.didPollAnswer = true;
      this.show({ ...held, live, personal, offsetMs: this.clock.offsetMs, continuity: this.asOf() });
      this.outbox.lineUp();
    } catch (error) {
      if (!this.isPolling) return;
      if (error instanceof ApiError && isFinal(error.code)) return this.end(error.code);
      this.didPollAnswer = false;
      this.show({ continuity: this.asOf() });
    }
    const spread = (this.options.scheduler.random() * 2 - 1) * POLL_SPREAD_MS;
    if (this.isPolling) this.later('poll', POLL_MS + spread, () => void this.poll());
  }

  private stopPolling(): void {
    this.isPolling = false;
    this.didPollAnswer = false;
    this.clear('poll');
  }

  private beat(): void {
    const { link, generation } = this;
    this.later('heartbeat', HEARTBEAT_MS, () => this.beat());
    if (link === null) return;
    this.roundTrip(link).catch(() => {
      if (generation === this.generation && this.phase === 'entered') this.lost();
    });
  }

  private async sampleClock(): Promise<void> {
    const { link, generation } = this;
    this.clock.forget();
    for (let sample = 0; sample < CLOCK_SAMPLES && link !== null && generation === this.generation; sample += 1) {
      try {
        await this.roundTrip(link);
      } catch {
        return;
      }
      await new Promise<void>((go) => this.options.scheduler.after(CLOCK_GAP_MS, go));
    }
  }

  private async roundTrip(link: RoomLink): Promise<void> {
    const asked = this.options.scheduler.now();
    const serverNow = await link.clock();
    this.clock.addRoundTrip(serverNow, asked, this.options.scheduler.now());
    this.contact();
    if (this.current.offsetMs !== this.clock.offsetMs) this.show({ offsetMs: this.clock.offsetMs });
  }

  private contact(): void {
    this.lastContact = this.options.scheduler.now() + this.clock.offsetMs;
  }

  private asOf(): RoomView['continuity'] {
    const at = this.lastContact === null ? this.current.state?.at : new Date(this.lastContact).toISOString();
    // Nothing was ever here: there is nothing to be right as of.
    return at == null ? CATCHING_UP : { status: 'as_of', asOf: at, isPolling: this.didPollAnswer };
  }

  private letGo(): void {
    this.letGoOfLink();
    this.stopPolling();
    for (const name of [...this.timers.keys()]) this.clear(name);
  }

  private letGoOfLink(): void {
    const link = this.link;
    this.link = null;
    this.generation += 1;
    this.clear('heartbeat');
    link?.close();
  }

  private later(name: 'reconnect' | 'fallback' | 'poll' | 'heartbeat', ms: number, run: () => void): void {
    this.clear(name);
    this.timers.set(
      name,
      this.options.scheduler.after(ms, () => {
        this.timers.delete(name);
        run();
      }),
    );
  }

  private clear(name: 'reconnect' | 'fallback' | 'poll' | 'heartbeat'): void {
    this.timers.get(name)?.();
    this.timers.delete(name);
  }

  private show(change: Partial<RoomView>): void {
    this.current = { ...this.current, ...change };
    this.options.onChange(this.current);
  }
}
