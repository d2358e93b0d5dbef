import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What finding similar statements needs: trigrams (pg_trgm), a statement's letters without accents, and its words without endings. */
export class SimilarStatements1789000000015 implements MigrationInterface {
  readonly name = 'SimilarStatements1789000000015';

  async up(runner: QueryRunner): Promise<void> {
    const found: unknown[] = await runner.query("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'");
    if (found.length === 0) throw new Error(MISSING);
    for (const query of UP) await runner.query(query);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN) await runner.query(query);
  }
}

const MISSING =
  'PostgreSQL’s extension pg_trgm is not installed on the database server. It is part of PostgreSQL’s own contrib package (postgresql-contrib); install that and start again.';

const UP = [
  // A trusted extension: the owner of the database may create it, no superuser is needed.
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  // Without accents, because a database in the C locale takes letters beyond ASCII for gaps between words, and people type without them.
  `CREATE FUNCTION statement_letters(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(normalize(lower(words), NFKD), U&'[\\0300-\\036F]', '', 'g')`,
  // The languages PostgreSQL brings a stemmer for; all others are compared by whole words. lower() here, because the dictionaries follow the C locale.
  `CREATE FUNCTION statement_stems(words text, lang text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_tsvector(CASE split_part(lang, '-', 1)
      WHEN 'da' THEN 'danish'::regconfig WHEN 'de' THEN 'german'::regconfig WHEN 'en' THEN 'english'::regconfig
      WHEN 'es' THEN 'spanish'::regconfig WHEN 'fi' THEN 'finnish'::regconfig WHEN 'fr' THEN 'french'::regconfig
      WHEN 'hu' THEN 'hungarian'::regconfig WHEN 'it' THEN 'italian'::regconfig WHEN 'nl' THEN 'dutch'::regconfig
      WHEN 'pt' THEN 'portuguese'::regconfig WHEN 'ro' THEN 'romanian'::regconfig WHEN 'sv' THEN 'swedish'::regconfig
      ELSE 'simple'::regconfig END, lower(words))`,
  // Published statements that share trigrams with what somebody is writing.
  `CREATE INDEX "statement_letters_like" ON "statement" USING gin (statement_letters(text) gin_trgm_ops) WHERE state = 'published'`,
  // Published statements that share a word with it.
  `CREATE INDEX "statement_stems_like" ON "statement" USING gin (statement_stems(text, lang)) WHERE state = 'published'`,
];

/** The extension stays: something else in the database may use it. */
const DOWN = [
  'DROP INDEX "statement_stems_like"',
  'DROP INDEX "statement_letters_like"',
  'DROP FUNCTION statement_stems(text, text)',
  'DROP FUNCTION statement_letters(text)',
];
