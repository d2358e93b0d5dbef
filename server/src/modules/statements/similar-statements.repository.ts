import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import type { SimilarStatement } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { StatementApartRow } from './statement-apart.entity.js';

/** From which likeness a statement is worth showing: a third is reached by chance where two sentences are about one thing. */
const LIKE_FROM = 0.4;
const MOST_SHOWN = 3;

/**
 * Likeness is the greater of two shares of what two texts have in common: of their trigrams, in any language and with typing errors
 * (pg_trgm's `similarity`), and of their words without endings, whatever their order, within one language. A translation into the writer's
 * language counts like the words themselves. Both indexes give candidates first, so that of a thousand statements only those that share
 * something are looked at; translations are few, and looked at one by one. By hand: TypeORM knows none of these operators.
 */
const SIMILAR = `
  WITH written AS MATERIALIZED (
    SELECT statement_letters($2) AS letters, tsvector_to_array(statement_stems($2, $3)) AS stems
  ), candidate AS (
    SELECT id, text, lang FROM statement, written
    WHERE state = 'published' AND dialogue_id = $1 AND statement_letters(text) % letters
    UNION
    SELECT id, text, lang FROM statement, written
    WHERE state = 'published' AND dialogue_id = $1 AND lang = $3 AND cardinality(stems) > 1 AND statement_stems(text, lang) @@
      (SELECT string_agg(quote_literal(stem), ' | ')::tsquery FROM unnest(stems) AS stem)
    UNION ALL
    SELECT id, translations ->> $3, $3 FROM statement WHERE state = 'published' AND dialogue_id = $1 AND translations ? $3
  ), measured AS (
    SELECT candidate.id, number, similarity(statement_letters(candidate.text), letters) AS by_letters,
      CASE WHEN candidate.lang = $3 AND cardinality(written.stems) > 1 THEN (
        SELECT count(*)::float / (cardinality(written.stems) + cardinality(own.stems) - count(*))
        FROM unnest(own.stems) AS stem WHERE stem = ANY (written.stems)
      ) ELSE 0 END AS by_words
    FROM candidate JOIN statement USING (id), written,
      LATERAL (SELECT tsvector_to_array(statement_stems(candidate.text, candidate.lang))) AS own (stems)
  )
  SELECT id AS "statementId", max(greatest(by_letters, by_words))::float AS likeness FROM measured
  WHERE greatest(by_letters, by_words) >= $4 AND id IS DISTINCT FROM $6 GROUP BY id, number ORDER BY likeness DESC, number LIMIT $5`;

/** Which published statements are like a text. */
@Injectable()
export class SimilarStatementsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The most similar first, equals by their number. `exceptId`: the statement itself, where it is one already. */
  async similarTo(
    dialogueId: DialogueId,
    { text, lang }: { readonly text: string; readonly lang: string },
    exceptId: StatementId | null = null,
  ): Promise<SimilarStatement[]> {
    return this.dataSource.query(SIMILAR, [dialogueId, text, lang, LIKE_FROM, MOST_SHOWN, exceptId]);
  }

  /** Pairs that staff have said to be different. */
  async apart(dialogueId: DialogueId): Promise<StatementApartRow[]> {
    return this.dataSource.manager.findBy(StatementApartRow, { dialogueId });
  }

  /** In whichever order the two are named; false where it had been said before. */
  async keepApart(tx: Tx, dialogueId: DialogueId, pair: readonly [StatementId, StatementId]): Promise<boolean> {
    const [one, other] = pair.toSorted();
    const rows: unknown[] = await tx.manager.query(
      'INSERT INTO statement_apart (one, other, dialogue_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
      [one, other, dialogueId],
    );
    return rows.length > 0;
  }
}
