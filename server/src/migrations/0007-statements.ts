import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of statements. */
export class Statements1789000000006 implements MigrationInterface {
  readonly name = 'Statements1789000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "statement_vote" (
      "statement_id" uuid NOT NULL,
      "participant_id" uuid NOT NULL,
      "dialogue_id" uuid NOT NULL,
      "town_id" uuid,
      "value" smallint NOT NULL,
      "revision" integer NOT NULL,
      "keys" bigint array NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "statement_vote_pkey" PRIMARY KEY ("statement_id", "participant_id")
    )`);
    await runner.query(`CREATE INDEX "statement_vote_person" ON "statement_vote" ("participant_id")`);
    await runner.query(`CREATE TABLE "statement" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "dialogue_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "text" text NOT NULL,
      "lang" text NOT NULL,
      "author_id" uuid,
      "town_id" uuid,
      "is_seed" boolean NOT NULL DEFAULT false,
      "state" text NOT NULL,
      "reason" text,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "erased_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE INDEX "statement_author" ON "statement" ("author_id", "at") WHERE author_id IS NOT NULL`,
    );
    await runner.query(`CREATE UNIQUE INDEX "statement_number" ON "statement" ("dialogue_id", "number")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."statement_number"`);
    await runner.query(`DROP INDEX "public"."statement_author"`);
    await runner.query(`DROP TABLE "statement"`);
    await runner.query(`DROP INDEX "public"."statement_vote_person"`);
    await runner.query(`DROP TABLE "statement_vote"`);
  }
}
