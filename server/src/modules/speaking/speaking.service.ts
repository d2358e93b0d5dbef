import { randomUUID } from 'node:crypto';
import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { type AgendaItemId, type DialogueId, SpeechRequestId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { SpeechStance } from '@polylogue/shared/speaking/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import type { Caller, ParticipantActor } from '../../core/identity/caller.js';
import { AgendaFacade } from '../agenda/agenda.facade.js';
import { begin, DEFAULT_SPEAK_SECONDS, type Speech } from './domain/floor.js';
import { FloorService } from './floor.service.js';
import { mayWithdraw } from './speaking.policy.js';
import { SpeakingRepository } from './speaking.repository.js';
import type { SpeechRequestRow } from './speech-request.entity.js';

type DoneResult = Result<Record<string, never>>;
const done: DoneResult = ok({});

/** Who asks to speak, who speaks, and for how long. */
@Injectable()
export class SpeakingService {
  constructor(
    private readonly speaking: SpeakingRepository,
    private readonly floor: FloorService,
    private readonly agenda: AgendaFacade,
  ) {}

  async ask(
    tx: Tx,
    roomId: DialogueId,
    person: ParticipantActor,
    { itemId, stance }: { itemId: AgendaItemId; stance: SpeechStance | null },
  ): Promise<Result<{ requestId: SpeechRequestId }>> {
    const askedAt = await lockRoom(tx, roomId);
    const item = await this.agenda.find(tx, roomId, itemId);
    if (!item) return fail('not_found');
    if (!isDebateOn(item)) return fail('item_not_running');
    const { participantId, name, townId, role } = person;
    if (await this.speaking.isInQueue(tx, roomId, participantId)) return fail('already_in_queue');
    const id = SpeechRequestId.parse(randomUUID());
    const row = {
      id,
      dialogueId: roomId,
      itemId,
      participantId,
      name,
      townId,
      role,
      stance,
      askedAt,
      status: 'waiting',
    } as const;
    await this.speaking.addRequest(tx, row);
    await this.floor.queue(tx, row);
    return ok({ requestId: id });
  }

  async withdraw(
    tx: Tx,
    { roomId, caller }: { roomId: DialogueId; caller: Caller },
    requestId: SpeechRequestId,
  ): Promise<DoneResult> {
    await lockRoom(tx, roomId);
    const request = await this.speaking.request(tx, roomId, requestId);
    if (!request) return fail('not_found');
    const refusal = mayWithdraw(caller, request.participantId);
    if (refusal) return fail(refusal);
    if (request.status !== 'waiting') return fail('not_found');
    await this.floor.withdraw(tx, roomId, [request]);
    return done;
  }

  /** Gives the floor; whoever speaks is thanked first. */
  async call(tx: Tx, roomId: DialogueId, requestId: SpeechRequestId): Promise<DoneResult> {
    const now = await lockRoom(tx, roomId);
    const request = await this.speaking.request(tx, roomId, requestId);
    if (request?.status !== 'waiting') return fail('not_found');
    const item = await this.agenda.find(tx, roomId, request.itemId);
    if (!item || !isDebateOn(item)) return fail('item_not_running');
    const running = await this.speaking.running(tx, roomId);
    if (running) await this.floor.finish(tx, roomId, running, now);
    await this.speaking.setStatus(tx, [request.id], 'speaking');
    const speech = begin({ ...request, requestId: request.id }, item.speakSeconds ?? DEFAULT_SPEAK_SECONDS, now);
    await this.floor.run(tx, speech, request);
    return done;
  }

  /** Changes the running speech as a rule of the floor says; a rule that changes nothing writes nothing. */
  async change(
    tx: Tx,
    roomId: DialogueId,
    requestId: SpeechRequestId,
    rule: (speech: Speech, now: Date) => Speech,
  ): Promise<DoneResult> {
    return this.onSpeaker(tx, roomId, requestId, async (speech, request, now) => {
      const changed = rule(speech, now);
      const isSame =
        changed.limitSeconds === speech.limitSeconds &&
        changed.runningSince?.getTime() === speech.runningSince?.getTime();
      if (!isSame) await this.floor.run(tx, changed, request);
    });
  }

  async end(tx: Tx, roomId: DialogueId, requestId: SpeechRequestId): Promise<DoneResult> {
    return this.onSpeaker(tx, roomId, requestId, (speech, _, now) => this.floor.finish(tx, roomId, speech, now));
  }

  private async onSpeaker(
    tx: Tx,
    roomId: DialogueId,
    requestId: SpeechRequestId,
    act: (speech: Speech, request: SpeechRequestRow, now: Date) => Promise<void>,
  ): Promise<DoneResult> {
    const now = await lockRoom(tx, roomId);
    const request = await this.speaking.request(tx, roomId, requestId);
    if (!request) return fail('not_found');
    const speech = await this.speaking.running(tx, roomId);
    if (speech?.requestId !== requestId) return fail('nobody_speaking');
    await act(speech, request, now);
    return done;
  }
}

/** The list of speakers is open while the debate is on, in its pauses too. */
const isDebateOn = ({ kind, status }: AgendaItem): boolean =>
  kind === 'debate' && (status === 'running' || status === 'paused');
