import { createHash } from 'node:crypto';
import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { Breakdown, VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import type { OpinionsView, OwnOpinion, TimelinePoint } from '@polylogue/shared/opinions/live';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoomReplicas } from '../../core/facts/room-replicas.js';
import { type LiveSource, LiveSources } from '../../core/live/live-sources.js';
import { inTurns } from '../../core/turns/in-turns.js';
import { StatementsFacade } from '../statements/statements.facade.js';
import { unpackMembership } from './domain/membership-bytes.js';
import { emptyView, opinionsView, type Surroundings } from './domain/opinions-view.js';
import { ownOpinion, type StandingUpdate } from './domain/own-opinion.js';
import { voteBreakdown } from './domain/vote-breakdown.js';
import type { OpinionStateRow } from './opinion-state.entity.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';
import { OpinionsRepository } from './opinions.repository.js';

/** Rooms whose last update is kept in memory. */
const MOST_KEPT = 50;

/** A view with what it was made of; `tag` changes with each change of it. */
export interface TaggedView {
  readonly view: OpinionsView;
  readonly tag: string;
}

interface Kept extends TaggedView {
  readonly update: StandingUpdate | null;
  readonly published: readonly StatementView[];
}

/** Opinions as everybody sees them, and each person their own. */
@Injectable()
export class OpinionReading implements LiveSource, OnModuleInit {
  /** The last view of each room, newest last: several hundred phones ask for it at once. */
  private readonly kept = new Map<DialogueId, { readonly tag: string; readonly loaded: Promise<Kept> }>();

  constructor(
    private readonly updates: OpinionUpdatesRepository,
    private readonly opinions: OpinionsRepository,
    private readonly statements: StatementsFacade,
    private readonly replicas: RoomReplicas,
    private readonly sources: LiveSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('opinions', this);
  }

  /** What open screens are told: that there is something new. */
  async read(roomId: DialogueId): Promise<LiveEntry[]> {
    const row = await this.updates.state(roomId);
    if (!row || row.revision === 0) return [];
    return [{ topic: 'opinions', version: row.revision, value: { state: row.state, k: row.k } }];
  }

  async view(roomId: DialogueId): Promise<Result<TaggedView>> {
    const kept = await this.latest(roomId);
    return kept ? ok(kept) : fail('not_found');
  }

  async own(roomId: DialogueId, participantId: ParticipantId): Promise<Result<OwnOpinion>> {
    const kept = await this.latest(roomId);
    if (!kept) return fail('not_found');
    const votes = await this.statements.votesOf(roomId, participantId);
    const voter = { participantId, votes: new Map(votes.map(({ id, value }) => [id, value])) };
    return ok(ownOpinion(voter, kept.update, kept));
  }

  async timeline(roomId: DialogueId): Promise<TimelinePoint[]> {
    const points = await this.opinions.timeline(roomId);
    return points.map(({ version, at, votes, people, shown }) => ({
      version,
      at: at.toISOString(),
      votes,
      people,
      k: shown.length,
      groups: [...shown],
    }));
  }

  /** An update of the past, with today's names and without what was taken away since. */
  async at(roomId: DialogueId, version: number): Promise<Result<OpinionsView>> {
    const replica = await this.replicas.level(roomId);
    const row = replica && (await this.updates.find(roomId, version));
    if (!replica || !row) return fail('not_found');
    const state = await this.updates.state(roomId);
    const published = replica.state('everyone').statements;
    return ok(opinionsView(row, await this.around(roomId, published, state?.areSeedsFirst ?? true)));
  }

  /** Votes as they stand now, those of people left out of the groups too. */
  async votesBy(roomId: DialogueId, by: Breakdown): Promise<VoteBreakdown> {
    const targets = await this.opinions.targets(roomId, by);
    return inTurns(voteBreakdown(by, await this.statements.votesBy(roomId, by), targets));
  }

  private async latest(roomId: DialogueId): Promise<Kept | null> {
    const replica = await this.replicas.level(roomId);
    if (!replica) return null;
    const published = replica.state('everyone').statements;
    const state = await this.updates.state(roomId);
    const tag = `${state?.version ?? 0}-${state?.revision ?? 0}-${digestOf(published)}`;
    const known = this.kept.get(roomId);
    if (known?.tag === tag) return known.loaded;
    const loaded = this.load(roomId, state, published).then((kept) => ({ ...kept, tag }));
    this.keep(roomId, tag, loaded);
    return loaded;
  }

  private async load(
    roomId: DialogueId,
    state: OpinionStateRow | null,
    published: readonly StatementView[],
  ): Promise<Omit<Kept, 'tag'>> {
    const around = await this.around(roomId, published, state?.areSeedsFirst ?? true);
    const row = state && state.version > 0 ? await this.updates.find(roomId, state.version) : null;
    return {
      published,
      update: row && { ...row, membership: new Map(unpackMembership(row.membership)) },
      view: row ? opinionsView(row, around) : emptyView(around),
    };
  }

  private async around(
    roomId: DialogueId,
    published: readonly StatementView[],
    areSeedsFirst: boolean,
  ): Promise<Surroundings> {
    const names = await this.opinions.names(roomId);
    return {
      published: new Set(published.map(({ id }) => id)),
      names: new Map(names.map(({ groupId, name }) => [groupId, name])),
      routing: { seed: roomId, areSeedsFirst },
    };
  }

  private keep(roomId: DialogueId, tag: string, loaded: Promise<Kept>): void {
    this.kept.delete(roomId);
    this.kept.set(roomId, { tag, loaded });
    loaded.catch(() => this.kept.delete(roomId));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

const digestOf = (statements: readonly StatementView[]): string =>
  createHash('sha256')
    .update(statements.map(({ id, isSeed }) => `${id}${isSeed ? '+' : ''}`).join())
    .digest('base64url')
    .slice(0, 16);
