import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { Injectable } from '@nestjs/common';

export type LiveTopic = LiveEntry['topic'];

/** Reads absolute state of one topic from committed rows. `version` must never fall for the same id. */
export interface LiveSource {
  /** `ids`: the things that changed, or `all` that a newcomer needs. */
  read(roomId: DialogueId, ids: readonly string[] | 'all'): Promise<LiveEntry[]>;
}

/** Which module reads which live topic. */
@Injectable()
export class LiveSources {
  private readonly sources = new Map<LiveTopic, LiveSource>();

  register(topic: LiveTopic, source: LiveSource): void {
    if (this.sources.has(topic)) throw new Error(`live topic ${topic} has two sources`);
    this.sources.set(topic, source);
  }

  find(topic: LiveTopic): LiveSource | undefined {
    return this.sources.get(topic);
  }

  all(): ReadonlyMap<LiveTopic, LiveSource> {
    return this.sources;
  }
}

/** A module's share of a person's own part of a room. */
export interface PersonalPart {
  part(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<Personal>>;
}

/** Puts a person's own part of a room together from the modules' shares. */
@Injectable()
export class PersonalParts {
  private readonly parts: PersonalPart[] = [];

  register(part: PersonalPart): void {
    this.parts.push(part);
  }

  async of(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<Personal>> {
    const shares = await Promise.all(this.parts.map((it) => it.part(roomId, participantId)));
    return Object.assign({}, ...shares) as Partial<Personal>;
  }
}

/** Somebody who may do nothing and has done nothing. */
export const nobody: Personal = {
  participant: null,
  can: [],
  votes: {},
  important: {},
  ballots: {},
  voter: null,
  helps: [],
  speechRequestId: null,
  statements: [],
  contributions: [],
};
