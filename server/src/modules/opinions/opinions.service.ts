import { type DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { AnomalyKey, AnomalyView, ExclusionView } from '@polylogue/shared/opinions/live';
import type { ParsedInput } from '@polylogue/shared/rooms/commands';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { anomalyKey } from './domain/anomaly-key.js';
import { areWeightKeys } from './domain/weight-keys.js';
import { OpinionTurns } from './opinion-turns.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';
import { OpinionsRepository } from './opinions.repository.js';

type Done = Result<Record<string, never>>;

interface Chosen {
  readonly key: AnomalyKey;
  readonly kind: ExclusionView['kind'];
  readonly participantIds: readonly ParticipantId[];
}

/** What staff decide about groups and figures: names, who is left out, whether seeds come first, what weighs how much. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly opinions: OpinionsRepository,
    private readonly updates: OpinionUpdatesRepository,
    private readonly turns: OpinionTurns,
    private readonly dialogues: DialoguesFacade,
    private readonly live: LivePublisher,
  ) {}

  async nameGroup(
    tx: Tx,
    roomId: DialogueId,
    { groupId, name }: Pick<ParsedInput<'opinions.name-group'>, 'groupId' | 'name'>,
  ): Promise<Done> {
    const state = await this.updates.state(roomId);
    const update = state && (await this.updates.find(roomId, state.version));
    if (!update?.shown.some(({ id }) => id === groupId)) return fail('not_found');
    await this.changed(tx, roomId);
    await this.opinions.rename(tx, roomId, groupId, name);
    return ok({});
  }

  async setRouting(tx: Tx, roomId: DialogueId, areSeedsFirst: boolean): Promise<Done> {
    await this.changed(tx, roomId, { areSeedsFirst });
    return ok({});
  }

  /** Weights enter no group and no figure but the weighted ones of the workshop, which reads them anew. */
  async setWeighting(
    tx: Tx,
    roomId: DialogueId,
    { by, targets }: Pick<ParsedInput<'opinions.set-weighting'>, 'by' | 'targets'>,
  ): Promise<Done> {
    const dialogue = await this.dialogues.find(roomId);
    if (!dialogue || !areWeightKeys(by, Object.keys(targets ?? {}), dialogue.townIds)) return fail('not_found');
    await this.changed(tx, roomId);
    await this.opinions.weigh(tx, roomId, by, targets);
    return ok({});
  }

  /** Under the lock of the dialogue's row: of two who leave out the same people one comes too late. */
  async exclude(
    tx: Tx,
    roomId: DialogueId,
    { who, isExcluded, reason }: ParsedInput<'opinions.exclude'>,
  ): Promise<Done> {
    await this.changed(tx, roomId);
    tx.afterCommit(() => this.turns.ask(roomId));
    const key = 'key' in who ? who.key : anomalyKey('chosen', who.participantIds);
    const isOut = (await this.opinions.exclusions(roomId, tx)).some((it) => it.key === key);
    if (isOut === isExcluded) return fail('wrong_state');
    if (!isExcluded) return (await this.opinions.lift(tx, roomId, key)) ? ok({}) : fail('wrong_state');
    const chosen = 'key' in who ? await this.anomaly(roomId, key) : await this.chosen(tx, roomId, who.participantIds);
    if (!chosen) return fail('not_found');
    await this.opinions.exclude(tx, {
      dialogueId: roomId,
      ...chosen,
      key,
      participantIds: [...chosen.participantIds],
      reason,
      at: tx.now,
    });
    return ok({});
  }

  /** What looks odd in the last update, and who is left out; nobody is named. */
  async anomalies(
    roomId: DialogueId,
  ): Promise<{ readonly anomalies: AnomalyView[]; readonly exclusions: ExclusionView[] }> {
    const state = await this.updates.state(roomId);
    const update = state && (await this.updates.find(roomId, state.version));
    const exclusions = await this.opinions.exclusions(roomId);
    const out = new Set(exclusions.map(({ key }) => key));
    return {
      anomalies: (update?.anomalies ?? [])
        .filter(({ key }) => !out.has(key))
        .map(({ key, kind, participantIds, answers, expected }) => ({
          key,
          kind,
          people: participantIds.length,
          answers,
          expected,
        })),
      exclusions: exclusions.map(({ key, kind, participantIds, reason, at }) => ({
        key,
        kind,
        people: participantIds.length,
        reason,
        at: at.toISOString(),
      })),
    };
  }

  private async anomaly(roomId: DialogueId, key: AnomalyKey): Promise<Chosen | null> {
    const state = await this.updates.state(roomId);
    const update = state && (await this.updates.find(roomId, state.version));
    const found = update?.anomalies.find((it) => it.key === key);
    if (!found) return null;
    return { key, kind: found.kind, participantIds: found.participantIds.map((id) => ParticipantId.parse(id)) };
  }

  private async chosen(tx: Tx, roomId: DialogueId, ids: readonly ParticipantId[]): Promise<Chosen | null> {
    const participantIds = [...new Set(ids)];
    if ((await this.opinions.peopleAmong(tx, roomId, participantIds)) !== participantIds.length) return null;
    return { key: anomalyKey('chosen', ids), kind: 'chosen', participantIds };
  }

  private async changed(tx: Tx, roomId: DialogueId, part: { readonly areSeedsFirst?: boolean } = {}): Promise<void> {
    await this.opinions.change(tx, roomId, part);
    tx.afterCommit(() => this.live.changed(roomId, 'opinions'));
  }
}
