import { randomUUID } from 'node:crypto';
import { type DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Consent } from './consent.entity.js';
import { MoveLink } from './move-link.entity.js';
import { Participant } from './participant.entity.js';
import { ParticipantToken } from './participant-token.entity.js';

@Injectable()
export class ParticipantsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: ParticipantId, tx?: Tx): Promise<Participant | null> {
    return (tx?.manager ?? this.dataSource.manager).findOneBy(Participant, { id });
  }

  many(ids: readonly ParticipantId[]): Promise<Participant[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.dataSource.manager.findBy(Participant, { id: In([...ids]) });
  }

  /** Participants behind these tokens, also those who have left. */
  byTokens(tokenHashes: readonly string[]): Promise<Participant[]> {
    if (tokenHashes.length === 0) return Promise.resolve([]);
    return this.dataSource.manager
      .createQueryBuilder(Participant, 'p')
      .innerJoin(ParticipantToken, 't', 't.participant_id = p.id')
      .where('t.token_hash IN (:...tokenHashes)', { tokenHashes })
      .getMany();
  }

  async counts(dialogueIds: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, number>> {
    const rows: { dialogue_id: DialogueId; people: number }[] = await this.dataSource.query(
      `SELECT dialogue_id, count(*)::int AS people FROM participant
        WHERE dialogue_id = ANY($1) AND left_at IS NULL AND NOT is_simulated GROUP BY dialogue_id`,
      [dialogueIds],
    );
    return new Map(rows.map((row) => [row.dialogue_id, row.people]));
  }

  async aliases(dialogueId: DialogueId): Promise<Set<string>> {
    const rows = await this.dataSource.manager.find(Participant, {
      select: { name: true },
      where: { dialogueId, isAlias: true },
    });
    return new Set(rows.flatMap(({ name }) => name ?? []));
  }

  add(tx: Tx, participant: Partial<Participant>): Promise<Participant> {
    return tx.manager.save(Object.assign(new Participant(), participant));
  }

  /** Many citizens of one dialogue at once, under aliases; answers their ids in the order of the names. */
  async addNamed(
    tx: Tx,
    dialogueId: DialogueId,
    { names, lang, joinedAt }: { readonly names: readonly string[]; readonly lang: string; readonly joinedAt: Date },
  ): Promise<ParticipantId[]> {
    const people = names.map((name) => ({ id: ParticipantId.parse(randomUUID()), name }));
    await tx.manager.query(
      `INSERT INTO participant (id, dialogue_id, name, is_alias, role, lang, joined_at)
       SELECT id, $1, name, true, 'citizen', $2, $3 FROM unnest($4::uuid[], $5::text[]) AS person(id, name)`,
      [dialogueId, lang, joinedAt, people.map(({ id }) => id), names],
    );
    return people.map(({ id }) => id);
  }

  async addToken(tx: Tx, participantId: ParticipantId, tokenHash: string): Promise<void> {
    await tx.manager.insert(ParticipantToken, { participantId, tokenHash });
  }

  /** Once for each version of the notice. */
  async addConsent(tx: Tx, participantId: ParticipantId, noticeVersion: number): Promise<void> {
    const given = await tx.manager.existsBy(Consent, { participantId, noticeVersion });
    if (!given) await tx.manager.insert(Consent, { participantId, noticeVersion });
  }

  consents(participantId: ParticipantId): Promise<Consent[]> {
    return this.dataSource.manager.find(Consent, { where: { participantId }, order: { at: 'ASC' } });
  }

  lock(tx: Tx, dialogueId: DialogueId, id: ParticipantId): Promise<Participant | null> {
    return tx.manager.findOne(Participant, { where: { id, dialogueId }, lock: { mode: 'pessimistic_write' } });
  }

  async markRemoved(tx: Tx, id: ParticipantId): Promise<void> {
    await tx.manager.update(Participant, id, { leftAt: tx.now, leftHow: 'removed' });
  }

  /** What identifies the person goes; the row stays, so that votes stay counted once each. */
  async anonymise(tx: Tx, id: ParticipantId): Promise<void> {
    await tx.manager.update(Participant, id, {
      name: null,
      isAlias: false,
      accountId: null,
      leftAt: tx.now,
      leftHow: 'erased',
    });
    await tx.manager.delete(ParticipantToken, { participantId: id });
    await tx.manager.delete(MoveLink, { participantId: id });
  }

  async addMoveLink(tx: Tx, link: Pick<MoveLink, 'participantId' | 'tokenHash' | 'expiresAt'>): Promise<void> {
    await tx.manager.query("DELETE FROM move_link WHERE expires_at < now() - interval '1 day'");
    await tx.manager.insert(MoveLink, link);
  }

  /** Takes the link: of two requests with one token only the first gets it. */
  async takeMoveLink(tx: Tx, tokenHash: string): Promise<ParticipantId | null> {
    const taken: [{ participant_id: ParticipantId }[], number] = await tx.manager.query(
      `UPDATE move_link SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING participant_id`,
      [tokenHash],
    );
    return taken[0][0]?.participant_id ?? null;
  }
}
