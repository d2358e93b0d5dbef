import { randomInt } from 'node:crypto';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { JoinPage, Joined } from '@polylogue/shared/participants/routes';
import type { JoinInput, Membership } from '@polylogue/shared/participants/schemas';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import type { Credentials } from '../../core/identity/caller.js';
import { type Limit, Limits } from '../../core/limits/limits.js';
import { hashToken, newToken } from '../../core/secrets/tokens.js';
import type { AccountId } from '@polylogue/shared/kernel/ids';
import { type DialogueRecord, DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { aliasAt, aliasesFor, freeAlias, isAlias } from './domain/aliases.js';
import { NewcomerRepository } from './newcomer.repository.js';
import type { Participant } from './participant.entity.js';
import { mayComeIn, mayKnow } from './participants.policy.js';
import { membershipOf } from './participants.presenter.js';
import { ParticipantsRepository } from './participants.repository.js';
import { TokensService } from './tokens.service.js';

/** A whole hall of 600 comes in within a minute from one address; a flood into one room does not. */
const JOINS: Limit = { name: 'joins', points: 1500, seconds: 60 };

/** More than all instances together can let in at the same moment (their database connections): only that close to the end of the places do newcomers queue. */
const MOST_AT_ONCE = 300;

/** Who asks to come in. */
export interface JoinRequest {
  readonly credentials: Credentials;
  readonly address: string;
  /** The account, where the person is signed in. */
  readonly accountId: AccountId | null;
}

type JoinedAnswer = z.infer<typeof Joined>;

/** Coming into a dialogue by its code. */
@Injectable()
export class JoinService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dialogues: DialoguesFacade,
    private readonly participants: ParticipantsRepository,
    private readonly door: NewcomerRepository,
    private readonly tokens: TokensService,
    private readonly limits: Limits,
  ) {}

  async page(code: string, credentials: Credentials, locale: Locale): Promise<Result<JoinPage>> {
    const dialogue = await this.dialogues.byCode(code);
    if (!dialogue) return fail('code_unknown');
    const refused = mayKnow(dialogue.state);
    if (refused) return fail(refused);
    const [summary] = await this.dialogues.summaries([dialogue]);
    const taken = await this.participants.aliases(dialogue.id);
    const who = await this.tokens.find(dialogue.id, credentials);
    if (!summary) return fail('code_unknown');
    return ok({
      dialogue: summary,
      alias: freeAlias(locale, randomInt, (alias) => taken.has(alias)),
      isFull: summary.participantCount >= dialogue.capacity,
      membership: who?.leftAt === null ? membershipOf(who, dialogue.slug) : null,
    });
  }

  async join(code: string, input: z.output<typeof JoinInput>, request: JoinRequest): Promise<Result<JoinedAnswer>> {
    const found = await this.dialogues.byCode(code);
    if (!found) return fail('code_unknown');
    const limited = await this.limits.take(JOINS, found.id, request.address);
    if (limited) return limited;
    // Read before the transaction: fifty newcomers at once must not each need two connections of the pool.
    const before = await this.tokens.find(found.id, request.credentials);
    const people = await this.door.peopleIn(found.id);
    return this.transactions.attempt(async (tx) => {
      const dialogue = await this.dialogues.hold(tx, found.id);
      if (!dialogue) return fail('code_unknown');
      const refused = mayComeIn(dialogue.state);
      if (refused) return fail(refused);
      if (before && before.leftHow !== 'erased')
        return this.comeBack(tx, dialogue, before, { input, request, isKnownHere: true });
      const member = request.accountId && (await this.door.memberOf(tx, dialogue.id, request.accountId));
      if (member) return this.comeBack(tx, dialogue, member, { input, request, isKnownHere: false });
      if (input.townId !== null && !dialogue.townIds.includes(input.townId)) return fail('invalid_input');
      if (people + MOST_AT_ONCE >= dialogue.capacity) await this.door.lockDoor(tx, dialogue.id);
      return this.comeIn(tx, dialogue, { input, request, people });
    });
  }

  async memberships(credentials: Credentials): Promise<Membership[]> {
    const mine = await this.tokens.all(credentials);
    const dialogues = await this.dialogues.many(mine.map(({ dialogueId }) => dialogueId));
    return mine.flatMap((participant) => {
      const dialogue = dialogues.find(({ id }) => id === participant.dialogueId);
      return dialogue ? [membershipOf(participant, dialogue.slug)] : [];
    });
  }

  private async comeBack(
    tx: Tx,
    { id, slug }: DialogueRecord,
    participant: Participant,
    { input, request, isKnownHere }: Omit<Asked, 'people'> & { isKnownHere: boolean },
  ): Promise<Result<JoinedAnswer>> {
    if (participant.leftHow === 'removed') return fail('removed_from_room');
    await this.participants.addConsent(tx, participant.id, input.noticeVersion);
    // Another browser of the same account holds no token of this participant.
    const held = isKnownHere ? this.tokens.secretOf(id, request.credentials) : null;
    const token = held ?? (await this.tokens.issue(tx, participant.id));
    return ok({ membership: membershipOf(participant, slug), token });
  }

  private async comeIn(
    tx: Tx,
    dialogue: DialogueRecord,
    { input, request, people }: Asked,
  ): Promise<Result<JoinedAnswer>> {
    const token = newToken();
    const { townId, lang, noticeVersion } = input;
    const who = {
      dialogueId: dialogue.id,
      townId,
      lang,
      noticeVersion,
      accountId: request.accountId,
      tokenHash: hashToken(token),
    };
    // A few tries: others may take the same alias at the same moment.
    for (let tries = 0; tries < 20; tries++) {
      const named =
        input.name === null
          ? { name: aliasFor(input, people, tries), isAlias: true }
          : { name: input.name, isAlias: false };
      const admission = await this.door.admit(tx, { ...who, ...named }, dialogue.capacity);
      if (admission.kind === 'full') return fail('room_full');
      if (admission.kind === 'alias_taken') continue;
      const participant = { id: admission.id, name: named.name, townId, role: 'citizen', lang } as const;
      return ok({ membership: { dialogueId: dialogue.id, slug: dialogue.slug, participant }, token });
    }
    return fail('unavailable');
  }
}

/** The alias that was offered, if it is one of ours; on a further try (somebody has it already) another. */
function aliasFor({ alias, lang }: z.output<typeof JoinInput>, people: number, tries: number): string {
  if (tries === 0 && alias !== null && isAlias(alias)) return alias;
  return aliasAt(lang, randomInt(aliasesFor(lang, people)));
}

interface Asked {
  readonly input: z.output<typeof JoinInput>;
  readonly request: JoinRequest;
  /** In the room a moment ago. */
  readonly people: number;
}
