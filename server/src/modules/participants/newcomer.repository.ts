import type { AccountId, DialogueId, ParticipantId, TownId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Participant } from './participant.entity.js';

/** Somebody at the door, with all that is stored when they come in. */
export interface Newcomer {
  readonly dialogueId: DialogueId;
  readonly name: string;
  readonly isAlias: boolean;
  readonly townId: TownId | null;
  readonly lang: string;
  readonly accountId: AccountId | null;
  readonly tokenHash: string;
  readonly noticeVersion: number;
}

/** In, or why not: the room has no place, or somebody else has just taken the alias. */
export type Admission =
  | { readonly kind: 'in'; readonly id: ParticipantId }
  | { readonly kind: 'full' }
  | { readonly kind: 'alias_taken' };

/** The way in. By hand and in one statement: a hall of 600 comes through here within a minute. */
@Injectable()
export class NewcomerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** People who are in; the demo's made-up ones take no place. */
  async peopleIn(dialogueId: DialogueId): Promise<number> {
    const rows: { people: number }[] = await this.dataSource.query(
      'SELECT count(*)::int AS people FROM participant WHERE dialogue_id = $1 AND left_at IS NULL AND NOT is_simulated',
      [dialogueId],
    );
    return rows[0]?.people ?? 0;
  }

  /** Lets newcomers of a room in one after another, so that the last place is given once. Other writers are not held up. */
  async lockDoor(tx: Tx, dialogueId: DialogueId): Promise<void> {
    await tx.manager.query("SELECT pg_advisory_xact_lock(hashtextextended('join:' || $1, 0))", [dialogueId]);
  }

  /**
   * Who an account is in a dialogue already, in whatever browser; two of its browsers at once come in one after the other. One account
   * is one participant: a second one would have a second vote. Null for a newcomer, and where the person was erased.
   */
  async memberOf(tx: Tx, dialogueId: DialogueId, accountId: AccountId): Promise<Participant | null> {
    await tx.manager.query("SELECT pg_advisory_xact_lock(hashtextextended('member:' || $1 || $2, 0))", [
      dialogueId,
      accountId,
    ]);
    const found = await tx.manager.find(Participant, {
      where: { dialogueId, accountId },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
    return found.find(({ leftHow }) => leftHow !== 'erased') ?? null;
  }

  async admit(tx: Tx, newcomer: Newcomer, capacity: number): Promise<Admission> {
    const { dialogueId, name, isAlias, townId, lang, accountId, tokenHash, noticeVersion } = newcomer;
    const rows: { people: number; id: ParticipantId | null }[] = await tx.manager.query(
      `WITH room AS (
         SELECT count(*)::int AS people FROM participant WHERE dialogue_id = $1 AND left_at IS NULL AND NOT is_simulated
       ), person AS (
         INSERT INTO participant (dialogue_id, name, is_alias, town_id, role, lang, account_id)
         SELECT $1, $2, $3, $4, 'citizen', $5, $6 FROM room WHERE people < $9
         ON CONFLICT (dialogue_id, name) WHERE is_alias DO NOTHING RETURNING id
       ), token AS (
         INSERT INTO participant_token (token_hash, participant_id) SELECT $7, id FROM person
       ), agreed AS (
         INSERT INTO consent (participant_id, notice_version) SELECT id, $8 FROM person
       )
       SELECT people, (SELECT id FROM person) AS id FROM room`,
      [dialogueId, name, isAlias, townId, lang, accountId, tokenHash, noticeVersion, capacity],
    );
    const row = rows[0];
    if (row?.id) return { kind: 'in', id: row.id };
    return row && row.people < capacity ? { kind: 'alias_taken' } : { kind: 'full' };
  }
}
