import { DialogueId } from '@polylogue/shared/kernel/ids';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { isDatabaseAway } from '../../core/database/database-away.js';
import { RoomWakeups } from '../../core/facts/room-wakeups.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { faultText } from '../../core/logging/fault-text.js';
import { StatementsFacade } from '../statements/statements.facade.js';
import { OpinionThread } from './opinion-thread.js';
import { OpinionUpdater } from './opinion-updater.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';

/** Shortest time between two updates of a dialogue, milliseconds; longer where an update takes long, so that half of a core is left. */
const PACE_MS = 1000;
/** Asked again where another instance computes just now. */
const BUSY_MS = 300;
/** A computation that failed is tried again after so long at the earliest. */
const RETRY_MS = 30_000;
/** How often all dialogues are looked at: the net below lost wake-ups, after a start and when another instance died. */
const SWEEP_MS = 1000;
/** Each so manieth look is also for votes that nobody told of. */
const SWEEPS_TO_VOTES = 5;

/**
 * Whose opinions are computed next: one dialogue at a time in this instance, each at most once a second. Whatever comes while a dialogue
 * is computed or waits leads to one more update, not to many.
 */
@Injectable()
export class OpinionTurns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OpinionTurns.name);
  private readonly queue = new Set<DialogueId>();
  /** Those asked for that must not begin yet. */
  private readonly timers = new Map<DialogueId, NodeJS.Timeout>();
  private readonly notBefore = new Map<DialogueId, number>();
  private readonly revisions = new Map<DialogueId, number>();
  /** Those whose last change the screens of this instance were told of. */
  private readonly told = new Set<DialogueId>();
  private running: Promise<void> | null = null;
  private sweeping: Promise<void> | null = null;
  private sweeps = 0;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(
    private readonly updater: OpinionUpdater,
    private readonly updates: OpinionUpdatesRepository,
    private readonly statements: StatementsFacade,
    private readonly thread: OpinionThread,
    private readonly live: LivePublisher,
    private readonly wakeups: RoomWakeups,
  ) {}

  onApplicationBootstrap(): void {
    this.live.onMessage((message) => {
      if (message.kind !== 'live' || (message.topic !== 'statement' && message.topic !== 'opinions')) return;
      const roomId = DialogueId.safeParse(message.roomId);
      if (!roomId.success) return;
      if (message.topic === 'statement') this.ask(roomId.data);
      else this.told.add(roomId.data);
    });
    // Statements that came, went or were restored.
    this.wakeups.onWake((roomId) => this.ask(roomId));
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isOver = true;
    clearInterval(this.timer);
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.queue.clear();
    await this.thread.end();
    await Promise.all([this.running, this.sweeping]);
  }

  /** Something of the dialogue's opinions may have changed. Cheap: called with every batch of votes. */
  ask(dialogueId: DialogueId): void {
    if (this.isOver || this.queue.has(dialogueId) || this.timers.has(dialogueId)) return;
    const wait = (this.notBefore.get(dialogueId) ?? 0) - performance.now();
    if (wait > 0) {
      const later = setTimeout(() => {
        this.timers.delete(dialogueId);
        this.enqueue(dialogueId);
      }, wait);
      this.timers.set(dialogueId, later.unref());
    } else this.enqueue(dialogueId);
  }

  private enqueue(dialogueId: DialogueId): void {
    this.queue.add(dialogueId);
    this.running ??= this.work().finally(() => {
      this.running = null;
    });
  }

  private async work(): Promise<void> {
    for (const dialogueId of this.queue) {
      // Before it is begun: whoever asks from now on asks for another one.
      this.queue.delete(dialogueId);
      await this.turn(dialogueId);
    }
  }

  private async turn(dialogueId: DialogueId): Promise<void> {
    const began = performance.now();
    // Asked for meanwhile: after the pace, which is set at the end.
    this.notBefore.set(dialogueId, began + PACE_MS);
    try {
      const outcome = await this.updater.update(dialogueId);
      const ended = performance.now();
      if (outcome === 'busy') {
        this.notBefore.set(dialogueId, ended + BUSY_MS);
        this.ask(dialogueId);
      } else this.notBefore.set(dialogueId, Math.max(began + PACE_MS, ended + (ended - began)));
    } catch (error) {
      if (this.isOver) return;
      this.notBefore.set(dialogueId, performance.now() + (isDatabaseAway(error) ? PACE_MS : RETRY_MS));
      if (!isDatabaseAway(error)) this.logger.error(`opinions of ${dialogueId}: ${faultText(error)}`);
    }
  }

  private async sweep(): Promise<void> {
    this.sweeping ??= this.look().finally(() => {
      this.sweeping = null;
    });
    return this.sweeping;
  }

  private async look(): Promise<void> {
    if (this.isOver) return;
    try {
      const states = await this.updates.everywhere();
      for (const { dialogueId, revision } of states) this.hear(dialogueId, revision);
      if (this.sweeps++ % SWEEPS_TO_VOTES !== 0) return;
      const counted = new Map(states.map(({ dialogueId, eventSeq }) => [dialogueId, eventSeq]));
      for (const { dialogueId, seq } of await this.statements.voteLog.everywhere())
        if (counted.get(dialogueId) !== seq) this.ask(dialogueId);
    } catch (error) {
      if (!isDatabaseAway(error)) this.logger.error(faultText(error));
    }
  }

  /** What another instance stored reaches the screens of this one, should its word be lost. */
  private hear(dialogueId: DialogueId, revision: number): void {
    const known = this.revisions.get(dialogueId);
    this.revisions.set(dialogueId, revision);
    // What was there at the start, every screen reads as it comes.
    const isNew = known !== revision && (known !== undefined || this.sweeps > 0);
    if (!isNew || this.told.delete(dialogueId)) return;
    this.live.changed(dialogueId, 'opinions');
    this.told.delete(dialogueId);
  }
}
