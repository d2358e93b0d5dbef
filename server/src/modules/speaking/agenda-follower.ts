import { type DialogueId, SpeechRequestId } from '@polylogue/shared/kernel/ids';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../core/database/transactions.js';
import { type AgendaFollower, AgendaEvents, type ItemTurn } from '../agenda/agenda.domain-events.js';
import { end, reopen } from './domain/floor.js';
import { FloorService } from './floor.service.js';
import { SpeakingRepository } from './speaking.repository.js';
import type { SpeechRequestRow } from './speech-request.entity.js';

/** What a turn of the agenda did here, kept to undo it. */
const Note = z.object({
  cut: z.object({ requestId: SpeechRequestId, wasRunning: z.boolean(), seconds: z.int() }).nullable(),
  withdrawn: z.array(SpeechRequestId),
});
type Note = z.infer<typeof Note>;

/**
 * The list of speakers follows the agenda: a speech ends with its debate, and when something else begins, whoever still waits is
 * off the list. While nothing follows yet the queue is kept.
 */
@Injectable()
export class SpeakingFollowsAgenda implements AgendaFollower, OnModuleInit {
  readonly name = 'speaking';

  constructor(
    private readonly events: AgendaEvents,
    private readonly speaking: SpeakingRepository,
    private readonly floor: FloorService,
  ) {}

  onModuleInit(): void {
    this.events.follow(this);
  }

  async turned(tx: Tx, { roomId, now, to }: ItemTurn): Promise<Note> {
    const speech = await this.speaking.running(tx, roomId);
    const cut =
      speech && speech.itemId !== to
        ? { requestId: speech.requestId, wasRunning: speech.runningSince !== null, seconds: end(speech, now).seconds }
        : null;
    if (speech && cut) await this.floor.finish(tx, roomId, speech, now);
    const leftOver = to === null ? [] : await this.speaking.waitingElsewhere(tx, roomId, to);
    await this.floor.withdraw(tx, roomId, leftOver);
    return { cut, withdrawn: leftOver.map(({ id }) => id) };
  }

  async takeBack(tx: Tx, { roomId, now, from }: ItemTurn, note: unknown): Promise<void> {
    const { cut, withdrawn } = Note.parse(note);
    // The item that staff took back had perhaps a queue already: nobody waits in an item that has not begun.
    if (from !== null) await this.floor.withdraw(tx, roomId, await this.speaking.waitingIn(tx, roomId, from));
    for (const request of await this.speaking.requests(tx, roomId, withdrawn)) {
      if (request.status !== 'withdrawn' || !(await this.mayComeBack(tx, roomId, request))) continue;
      await this.speaking.setStatus(tx, [request.id], 'waiting');
      await this.floor.queue(tx, request);
    }
    if (!cut || (await this.speaking.running(tx, roomId))) return;
    const [speech, request] = [
      await this.speaking.speech(tx, roomId, cut.requestId),
      await this.speaking.request(tx, roomId, cut.requestId),
    ];
    if (!speech || !request || !(await this.mayComeBack(tx, roomId, request))) return;
    await this.floor.reopen(tx, reopen(speech, cut.wasRunning, now), request, cut.seconds);
  }

  /** Not whoever has left meanwhile, and nobody twice. */
  private async mayComeBack(tx: Tx, roomId: DialogueId, { participantId }: SpeechRequestRow): Promise<boolean> {
    if (!(await this.speaking.isThere(tx, participantId))) return false;
    return !(await this.speaking.isInQueue(tx, roomId, participantId));
  }
}
