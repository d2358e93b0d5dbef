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
import { NamedTimers } from './named-timers.js';
import { type CommandOutcome, Outbox } from './outbox.js';
import type { LinkEvents, OpenLink, RoomHttp, RoomLink } from './room-link.js';
import { type PolledRoom, RoomPolling } from './room-polling.js';
import { CATCHING_UP, type EndCode, LIVE, type RoomView, firstView, isFinal } from './room-view.js';
import { type Scheduler, reconnectDelay } from './scheduler.js';
import { ServerClock } from './server-clock.js';

/** Without a socket for so long, facts are asked for over HTTP. */
const FALLBACK_AFTER_MS = 8_000;
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
  private readonly timers: NamedTimers<'reconnect' | 'fallback' | 'heartbeat'>;
  private readonly polling: RoomPolling;
  private readonly clock = new ServerClock();
  private readonly outbox: Outbox;
  private lastContact: number | null = null;
  /** The person has left: what a timer still tidies up is told to nobody, for another connection may hold the room by then. */
  private hasLeft = false;

  constructor(private readonly options: RoomConnectionOptions) {
    const held = options.heldView ?? firstView;
    this.current = { ...held, continuity: CATCHING_UP, pending: [] };
    this.timers = new NamedTimers(options.scheduler);
    this.polling = new RoomPolling({
      http: options.http,
      scheduler: options.scheduler,
      held: () => ({ epoch: this.current.epoch, seq: this.current.state?.seq ?? 0 }),
      received: (room) => this.polled(room),
      failed: (error) => this.pollFailed(error),
    });
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
    this.hasLeft = false;
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
    this.hasLeft = true;
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

  /** The network comes or goes, as the browser says, or the person looks at the tab again: look after the line now. */
  wake(): void {
    if (this.phase === 'entered') return this.beat();
    if (this.phase !== 'waiting') return;
    this.attempts = 0;
    this.timers.set('reconnect', reconnectDelay(0, this.options.scheduler.random), () => this.connect());
  }

  private connect(): void {
    this.timers.clear('reconnect');
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
    this.polling.stop();
    this.timers.clear('fallback');
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
    this.timers.set('heartbeat', HEARTBEAT_MS, () => this.beat());
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
    if (!this.polling.isRunning) {
      this.show({ continuity: this.asOf() });
      this.armFallback();
    }
    const delay = reconnectDelay(this.attempts, this.options.scheduler.random);
    this.attempts += 1;
    this.timers.set('reconnect', delay, () => this.connect());
  }

  private end(code: EndCode): void {
    this.phase = 'ended';
    this.letGo();
    this.outbox.leave();
    this.show({ continuity: { status: 'ended', asOf: null, code } });
  }

  private transmit(message: CommandMessage): Promise<CommandAnswer> | null {
    if (this.phase === 'entered' && this.link !== null) {
      const answer = this.link.command(message);
      // No answer in time: the line may be dead, and the screen must not say otherwise for long.
      answer.catch(() => this.wake());
      return answer;
    }
    return this.polling.isAnswered ? this.options.http.command(message) : null;
  }

  private armFallback(): void {
    if (!this.timers.has('fallback')) this.timers.set('fallback', FALLBACK_AFTER_MS, () => this.startPolling());
  }

  private startPolling(): void {
    if (this.phase !== 'entered' && this.phase !== 'stopped' && this.phase !== 'ended') this.polling.start();
  }

  private polled({ isFirst, answer, personal }: PolledRoom): void {
    const { epoch } = this.current;
    const held = catchUp(this.current, this.options.handshake.roomId, answer) ?? nothingHeld;
    this.clock.readRoughly(answer.now, this.options.scheduler.now());
    this.contact();
    const live = mergeLive(held.epoch === epoch ? this.current.live : {}, answer.live);
    this.show({ ...held, live, personal, offsetMs: this.clock.offsetMs, continuity: this.asOf() });
    this.outbox.lineUp();
    // The network is back, and the wait for the next socket may have grown long: no need to sit it out.
    if (isFirst) this.wake();
  }

  private pollFailed(error: unknown): void {
    if (error instanceof ApiError && isFinal(error.code)) this.end(error.code);
    else this.show({ continuity: this.asOf() });
  }

  private beat(): void {
    const { link, generation } = this;
    this.timers.set('heartbeat', HEARTBEAT_MS, () => this.beat());
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
    return at == null ? CATCHING_UP : { status: 'as_of', asOf: at, isPolling: this.polling.isAnswered };
  }

  private letGo(): void {
    this.letGoOfLink();
    this.polling.stop();
    this.timers.clearAll();
  }

  private letGoOfLink(): void {
    const link = this.link;
    this.link = null;
    this.generation += 1;
    this.timers.clear('heartbeat');
    link?.close();
  }

  private show(change: Partial<RoomView>): void {
    this.current = { ...this.current, ...change };
    if (!this.hasLeft) this.options.onChange(this.current);
  }
}
