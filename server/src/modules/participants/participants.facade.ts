import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { Result } from '@polylogue/shared/kernel/result';
import type { JoinPage, Joined } from '@polylogue/shared/participants/routes';
import type { JoinInput, Membership, ParticipantView } from '@polylogue/shared/participants/schemas';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { LOCALES } from '@polylogue/shared/kernel/locales.rules';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '../../core/database/transactions.js';
import type { Credentials, ParticipantActor } from '../../core/identity/caller.js';
import { aliasAt } from './domain/aliases.js';
import { JoinService, type JoinRequest } from './join.service.js';
import { PARTICIPANT_ABILITIES } from './participants.policy.js';
import { participantView } from './participants.presenter.js';
import { ParticipantsRepository } from './participants.repository.js';
import type { Participant } from './participant.entity.js';
import { PARTICIPANT_DAYS, TokensService } from './tokens.service.js';

export { ParticipantDepartures } from './participant-departures.js';

/** Somebody who is in a room, or the reason why not. */
export interface Presence {
  readonly actor: ParticipantActor;
  readonly dialogueId: DialogueId;
  readonly can: readonly RoomAbility[];
}

/** What other modules may ask of participants. */
@Injectable()
export class ParticipantsFacade {
  constructor(
    private readonly participants: ParticipantsRepository,
    private readonly tokens: TokensService,
    private readonly joining: JoinService,
  ) {}

  /** The participant of the room whose token the credentials hold: `sign_in_needed`, `removed_from_room`. */
  authenticate(dialogueId: DialogueId, credentials: Credentials): Promise<Result<Participant>> {
    return this.tokens.participantOf(dialogueId, credentials);
  }

  /** The person whose data this is, also after they were sent out: their data stays theirs. Null once erased. */
  async owner(dialogueId: DialogueId, credentials: Credentials): Promise<Participant | null> {
    const found = await this.tokens.find(dialogueId, credentials);
    return found?.leftHow === 'erased' ? null : found;
  }

  /** The same person again, now. One query. */
  recheck(id: ParticipantId, tx?: Tx): Promise<Result<Participant>> {
    return this.tokens.recheck(id, tx);
  }

  presence(participant: Participant): Presence {
    const { id, dialogueId, name, townId, role, lang } = participant;
    return {
      dialogueId,
      actor: { kind: 'participant', participantId: id, name: name ?? '', townId, role, lang },
      can: PARTICIPANT_ABILITIES[role],
    };
  }

  /** People by id as others see them; a name is empty once its bearer has erased it. */
  async views(ids: readonly ParticipantId[]): Promise<ReadonlyMap<ParticipantId, ParticipantView>> {
    return new Map((await this.participants.many(ids)).map((it) => [it.id, participantView(it)]));
  }

  view(participant: Participant): ParticipantView {
    return participantView(participant);
  }

  /** What the person agreed to, and when. */
  async consents(id: ParticipantId): Promise<{ noticeVersion: number; at: string }[]> {
    return (await this.participants.consents(id)).map(({ noticeVersion, at }) => ({
      noticeVersion,
      at: at.toISOString(),
    }));
  }

  memberships(credentials: Credentials): Promise<Membership[]> {
    return this.joining.memberships(credentials);
  }

  joinPage(
    code: string,
    credentials: Credentials,
    locale: z.infer<typeof JoinInput>['lang'],
  ): Promise<Result<JoinPage>> {
    return this.joining.page(code, credentials, locale);
  }

  join(code: string, input: z.output<typeof JoinInput>, request: JoinRequest): Promise<Result<z.infer<typeof Joined>>> {
    return this.joining.join(code, input, request);
  }

  /** Name of the cookie that holds the token of a dialogue. */
  cookieOf(dialogueId: DialogueId): string {
    return this.tokens.cookieOf(dialogueId);
  }

  /** The cookie that keeps a participant's token in a browser. */
  cookieFor(dialogueId: DialogueId): { name: string; days: number } {
    return { name: this.tokens.cookieOf(dialogueId), days: PARTICIPANT_DAYS };
  }

  /** Everything identifying goes; the person counts as left. Part of an erasure's transaction. */
  async anonymise(tx: Tx, id: ParticipantId): Promise<void> {
    await this.participants.anonymise(tx, id);
  }

  /** An alias of ours by its number in a language. */
  aliasAt(locale: Locale, index: number): string {
    return aliasAt(locale, index);
  }

  /** People of an earlier conversation, known by nothing but an alias: `from` many were there before them. Answers their ids. */
  async addPseudonymous(
    tx: Tx,
    dialogueId: DialogueId,
    { lang, joinedAt, from, count }: { lang: string; joinedAt: Date; from: number; count: number },
  ): Promise<ParticipantId[]> {
    const locale = LOCALES.find((it) => it === lang) ?? 'en';
    const names = Array.from({ length: count }, (_, at) => aliasAt(locale, from + at));
    return this.participants.addNamed(tx, dialogueId, { names, lang, joinedAt });
  }

  /** A made-up participant of the demo's simulation. */
  addSimulated(
    tx: Tx,
    person: Pick<Participant, 'dialogueId' | 'name' | 'townId' | 'role' | 'lang'>,
  ): Promise<Participant> {
    return this.participants.add(tx, { ...person, isAlias: true, isSimulated: true });
  }
}
