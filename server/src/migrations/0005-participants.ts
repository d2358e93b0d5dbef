import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of participants. */
export class Participants1789000000004 implements MigrationInterface {
  readonly name = 'Participants1789000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "consent" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "participant_id" uuid NOT NULL,
      "notice_version" integer NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "consent_participant" ON "consent" ("participant_id")`);
    await runner.query(`CREATE TABLE "move_link" (
      "token_hash" text NOT NULL,
      "participant_id" uuid NOT NULL,
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "used_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "move_link_pkey" PRIMARY KEY ("token_hash")
    )`);
    await runner.query(`CREATE INDEX "move_link_participant" ON "move_link" ("participant_id")`);
    await runner.query(`CREATE TABLE "participant_token" (
      "token_hash" text NOT NULL,
      "participant_id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "participant_token_pkey" PRIMARY KEY ("token_hash")
    )`);
    await runner.query(`CREATE INDEX "participant_token_participant" ON "participant_token" ("participant_id")`);
    await runner.query(`CREATE TABLE "participant" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "dialogue_id" uuid NOT NULL,
      "name" text,
      "is_alias" boolean NOT NULL DEFAULT false,
      "town_id" uuid,
      "role" text NOT NULL,
      "lang" text NOT NULL,
      "account_id" uuid,
      "is_simulated" boolean NOT NULL DEFAULT false,
      "joined_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "left_at" TIMESTAMP WITH TIME ZONE,
      "left_how" text,
      CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX "participant_alias" ON "participant" ("dialogue_id", "name") WHERE is_alias`,
    );
    await runner.query(`CREATE INDEX "participant_dialogue" ON "participant" ("dialogue_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."participant_dialogue"`);
    await runner.query(`DROP INDEX "public"."participant_alias"`);
    await runner.query(`DROP TABLE "participant"`);
    await runner.query(`DROP INDEX "public"."participant_token_participant"`);
    await runner.query(`DROP TABLE "participant_token"`);
    await runner.query(`DROP INDEX "public"."move_link_participant"`);
    await runner.query(`DROP TABLE "move_link"`);
    await runner.query(`DROP INDEX "public"."consent_participant"`);
    await runner.query(`DROP TABLE "consent"`);
  }
}
