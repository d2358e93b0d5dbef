import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of polls. */
export class Polls1789000000007 implements MigrationInterface {
  readonly name = 'Polls1789000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "ballot" (
      "poll_id" uuid NOT NULL,
      "participant_id" uuid NOT NULL,
      "town_id" uuid,
      "choices" uuid array NOT NULL,
      "revision" integer NOT NULL,
      "keys" bigint array NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "ballot_pkey" PRIMARY KEY ("poll_id", "participant_id")
    )`);
    await runner.query(`CREATE INDEX "ballot_person" ON "ballot" ("participant_id")`);
    await runner.query(`CREATE TABLE "poll_option" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "poll_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "text" jsonb NOT NULL,
      CONSTRAINT "poll_option_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "poll_option_order" ON "poll_option" ("poll_id", "position")`);
    await runner.query(`CREATE TABLE "poll" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "dialogue_id" uuid NOT NULL,
      "item_id" uuid,
      "number" integer NOT NULL,
      "kind" text NOT NULL,
      "question" jsonb NOT NULL,
      "min" integer NOT NULL,
      "max" integer NOT NULL,
      "secrecy" text NOT NULL,
      "state" text NOT NULL,
      "question_hash" text,
      "opened_at" TIMESTAMP WITH TIME ZONE,
      "closed_at" TIMESTAMP WITH TIME ZONE,
      "answered" integer,
      "tally" jsonb,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "poll_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "poll_number" ON "poll" ("dialogue_id", "number")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."poll_number"`);
    await runner.query(`DROP TABLE "poll"`);
    await runner.query(`DROP INDEX "public"."poll_option_order"`);
    await runner.query(`DROP TABLE "poll_option"`);
    await runner.query(`DROP INDEX "public"."ballot_person"`);
    await runner.query(`DROP TABLE "ballot"`);
  }
}
