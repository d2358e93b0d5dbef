import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of agenda. */
export class Agenda1789000000005 implements MigrationInterface {
  readonly name = 'Agenda1789000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "agenda_action" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "dialogue_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "verb" text NOT NULL,
      "item_id" uuid NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "undo_until" TIMESTAMP WITH TIME ZONE,
      "before" jsonb NOT NULL,
      "added_ids" uuid array NOT NULL,
      "notes" jsonb NOT NULL,
      "undone_by" uuid,
      CONSTRAINT "agenda_action_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "agenda_action_last" ON "agenda_action" ("dialogue_id", "number")`);
    await runner.query(`CREATE TABLE "agenda_item" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "dialogue_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "kind" text NOT NULL,
      "title" jsonb NOT NULL,
      "detail" jsonb,
      "planned_start" TIMESTAMP WITH TIME ZONE,
      "planned_minutes" integer NOT NULL,
      "speak_seconds" integer,
      "status" text NOT NULL DEFAULT 'planned',
      "started_at" TIMESTAMP WITH TIME ZONE,
      "ends_at" TIMESTAMP WITH TIME ZONE,
      "remaining_ms" bigint,
      "running_since" TIMESTAMP WITH TIME ZONE,
      "ran_ms" bigint NOT NULL DEFAULT '0',
      "took_seconds" integer,
      CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "agenda_item_order" ON "agenda_item" ("dialogue_id", "position")`);
    await runner.query(`CREATE TABLE "speech_request" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "dialogue_id" uuid NOT NULL,
      "item_id" uuid NOT NULL,
      "participant_id" uuid NOT NULL,
      "name" text,
      "town_id" uuid,
      "role" text NOT NULL,
      "stance" text,
      "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "status" text NOT NULL,
      CONSTRAINT "speech_request_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "speech_request_person" ON "speech_request" ("participant_id")`);
    await runner.query(`CREATE INDEX "speech_request_item" ON "speech_request" ("dialogue_id", "item_id", "status")`);
    await runner.query(
      `CREATE UNIQUE INDEX "speech_request_open" ON "speech_request" ("dialogue_id", "participant_id") WHERE status IN ('waiting', 'speaking')`,
    );
    await runner.query(`CREATE TABLE "speech" (
      "request_id" uuid NOT NULL,
      "dialogue_id" uuid NOT NULL,
      "item_id" uuid NOT NULL,
      "participant_id" uuid NOT NULL,
      "town_id" uuid,
      "limit_seconds" integer NOT NULL,
      "started_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "spoken_ms" integer NOT NULL,
      "running_since" TIMESTAMP WITH TIME ZONE,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      "seconds" integer,
      CONSTRAINT "speech_pkey" PRIMARY KEY ("request_id")
    )`);
    await runner.query(`CREATE INDEX "speech_person" ON "speech" ("participant_id")`);
    await runner.query(`CREATE UNIQUE INDEX "speech_running" ON "speech" ("dialogue_id") WHERE ended_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."speech_running"`);
    await runner.query(`DROP INDEX "public"."speech_person"`);
    await runner.query(`DROP TABLE "speech"`);
    await runner.query(`DROP INDEX "public"."speech_request_open"`);
    await runner.query(`DROP INDEX "public"."speech_request_item"`);
    await runner.query(`DROP INDEX "public"."speech_request_person"`);
    await runner.query(`DROP TABLE "speech_request"`);
    await runner.query(`DROP INDEX "public"."agenda_item_order"`);
    await runner.query(`DROP TABLE "agenda_item"`);
    await runner.query(`DROP INDEX "public"."agenda_action_last"`);
    await runner.query(`DROP TABLE "agenda_action"`);
  }
}
