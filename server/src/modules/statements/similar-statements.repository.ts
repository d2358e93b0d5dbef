import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import type { SimilarStatement } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** From which likeness a statement is worth showing: a third is reached by chance where two sentences are about one thing. */
const LIKE_FROM = 0.4;
const MOST_SHOWN = 3;
/** Pairs in the list for staff, and from which likeness on: nobody has asked for these, so fewer and surer ones. */
const MOST_PAIRS = 50;
const PAIR_FROM = 0.5;

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

/**
 * For each statement that waits or is shown, the published one most like it by trigrams; each pair once, from the younger one's side, and
 * from the waiting one's where only one is shown. The index answers `%` for one statement after another.
 */
const PAIRS = `
  SELECT statement.id AS "statementId", twin.id AS original, twin.likeness FROM statement, LATERAL (
    SELECT other.id, similarity(statement_letters(other.text), statement_letters(statement.text))::float AS likeness
    FROM statement other
    WHERE other.state = 'published' AND other.dialogue_id = $1 AND statement_letters(other.text) % statement_letters(statement.text)
      AND other.id <> statement.id AND (statement.state = 'held' OR other.number < statement.number)
    ORDER BY likeness DESC, other.number LIMIT 1
  ) AS twin
  WHERE statement.dialogue_id = $1 AND statement.state IN ('held', 'published') AND twin.likeness >= $2
  ORDER BY twin.likeness DESC, statement.number LIMIT $3`;

/** Two statements that say much the same. */
export interface NearDuplicatePair {
  readonly statementId: StatementId;
  readonly original: StatementId;
  readonly likeness: number;
}

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

  /** The most similar first. */
  async pairs(dialogueId: DialogueId): Promise<NearDuplicatePair[]> {
    return this.dataSource.query(PAIRS, [dialogueId, PAIR_FROM, MOST_PAIRS]);
  }
}
