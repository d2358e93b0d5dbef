import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import type { Tx } from '../../core/database/transactions.js';
import { cookieName } from '../../core/http/cookies.js';
import type { Credentials } from '../../core/identity/caller.js';
import { hashToken, newToken } from '../../core/secrets/tokens.js';
import type { Participant } from './participant.entity.js';
import { ParticipantsRepository } from './participants.repository.js';

/** A participant's cookie outlives the longest written phase. */
export const PARTICIPANT_DAYS = 180;
const OUR_COOKIE = /^(?:__Host-)?pl_[0-9a-f]{8}$/;

/** What a browser shows to be a participant again: a random token for each dialogue. */
@Injectable()
export class TokensService {
  constructor(
    private readonly participants: ParticipantsRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Without the prefix that https adds. One cookie a dialogue, so that they never push each other out. */
  cookieOf(dialogueId: string): string {
    return `pl_${dialogueId.slice(0, 8)}`;
  }

  /** The token the credentials hold for a dialogue; a given token comes before a cookie. */
  secretOf(dialogueId: DialogueId, { cookies, token }: Credentials): string | null {
    return token ?? cookies[cookieName(this.config, this.cookieOf(dialogueId))] ?? null;
  }

  /** Who the credentials are in the dialogue, also after they were sent out; null for nobody. */
  async find(dialogueId: DialogueId, credentials: Credentials): Promise<Participant | null> {
    const secret = this.secretOf(dialogueId, credentials);
    if (secret === null) return null;
    const [found] = await this.participants.byTokens([hashToken(secret)]);
    return found?.dialogueId === dialogueId ? found : null;
  }

  async participantOf(dialogueId: DialogueId, credentials: Credentials): Promise<Result<Participant>> {
    return active(await this.find(dialogueId, credentials));
  }

  async recheck(id: ParticipantId, tx?: Tx): Promise<Result<Participant>> {
    return active(await this.participants.find(id, tx));
  }

  /** Everybody this browser is, in whatever dialogue. */
  async all({ cookies, token }: Credentials): Promise<Participant[]> {
    const secrets = Object.entries(cookies).flatMap(([name, value]) => (OUR_COOKIE.test(name) && value ? [value] : []));
    const found = await this.participants.byTokens([...secrets, ...(token ? [token] : [])].slice(0, 60).map(hashToken));
    return found.filter(({ leftAt }) => leftAt === null);
  }

  /** A new token for one more device. */
  async issue(tx: Tx, id: ParticipantId): Promise<string> {
    const token = newToken();
    await this.participants.addToken(tx, id, hashToken(token));
    return token;
  }
}

function active(participant: Participant | null): Result<Participant> {
  if (!participant || participant.leftHow === 'erased') return fail('sign_in_needed');
  return participant.leftHow === 'removed' ? fail('removed_from_room') : ok(participant);
}
