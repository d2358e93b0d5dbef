import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of dialogues. */
export class Dialogues1789000000003 implements MigrationInterface {
  readonly name = 'Dialogues1789000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "seed_marker" (
      "name" text NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "seed_marker_pkey" PRIMARY KEY ("name")
    )`);
    await runner.query(`CREATE TABLE "dialogue" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "network_id" uuid NOT NULL,
      "slug" text NOT NULL,
      "title" jsonb NOT NULL,
      "summary" jsonb,
      "state" text NOT NULL,
      "join_code" text NOT NULL,
      "languages" text array NOT NULL,
      "time_zone" text NOT NULL,
      "starts_at" TIMESTAMP WITH TIME ZONE,
      "ends_at" TIMESTAMP WITH TIME ZONE,
      "town_ids" uuid array NOT NULL,
      "topic_ids" uuid array NOT NULL DEFAULT '{}',
      "holds_statements" boolean NOT NULL DEFAULT false,
      "capacity" integer NOT NULL DEFAULT '2000',
      "is_demo" boolean NOT NULL DEFAULT false,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "dialogue_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "dialogue_network" ON "dialogue" ("network_id")`);
    await runner.query(`CREATE UNIQUE INDEX "dialogue_slug" ON "dialogue" ("slug")`);
    await runner.query(`CREATE UNIQUE INDEX "dialogue_join_code" ON "dialogue" ("join_code")`);
    await runner.query(`CREATE TABLE "screen_token" (
      "token_hash" text NOT NULL,
      "dialogue_id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "screen_token_pkey" PRIMARY KEY ("token_hash")
    )`);
    await runner.query(`CREATE INDEX "screen_token_dialogue" ON "screen_token" ("dialogue_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."screen_token_dialogue"`);
    await runner.query(`DROP TABLE "screen_token"`);
    await runner.query(`DROP INDEX "public"."dialogue_join_code"`);
    await runner.query(`DROP INDEX "public"."dialogue_slug"`);
    await runner.query(`DROP INDEX "public"."dialogue_network"`);
    await runner.query(`DROP TABLE "dialogue"`);
    await runner.query(`DROP TABLE "seed_marker"`);
  }
}
