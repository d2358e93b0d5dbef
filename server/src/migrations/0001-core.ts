import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of core. */
export class Core1789000000000 implements MigrationInterface {
  readonly name = 'Core1789000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "staff_action" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "room_id" uuid,
      "network_id" uuid,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(),
      "account_id" uuid NOT NULL,
      "actor_name" text NOT NULL,
      "verb" text NOT NULL,
      "subject_kind" text,
      "subject_id" text,
      "reason" text,
      CONSTRAINT "staff_action_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "staff_action_room" ON "staff_action" ("room_id", "at")`);
    await runner.query(`CREATE TABLE "command_receipt" (
      "actor_id" uuid NOT NULL,
      "key" text NOT NULL,
      "room_id" uuid NOT NULL,
      "digest" text NOT NULL,
      "answer" jsonb,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("actor_id", "key")
    )`);
    await runner.query(`CREATE INDEX "command_receipt_at" ON "command_receipt" ("at")`);
    await runner.query(`CREATE TABLE "fact" (
      "room_id" uuid NOT NULL,
      "seq" integer NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "type" text NOT NULL,
      "audience" text NOT NULL,
      "payload" jsonb NOT NULL,
      "subject_id" uuid,
      "actor_id" uuid,
      CONSTRAINT "fact_pkey" PRIMARY KEY ("room_id", "seq")
    )`);
    await runner.query(`CREATE INDEX "fact_actor" ON "fact" ("room_id", "actor_id")`);
    await runner.query(`CREATE INDEX "fact_subject" ON "fact" ("room_id", "subject_id")`);
    await runner.query(`CREATE TABLE "room_log" (
      "room_id" uuid NOT NULL,
      "epoch" uuid NOT NULL,
      "last_seq" integer NOT NULL DEFAULT '0',
      CONSTRAINT "room_log_pkey" PRIMARY KEY ("room_id")
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "room_log"`);
    await runner.query(`DROP INDEX "public"."fact_subject"`);
    await runner.query(`DROP INDEX "public"."fact_actor"`);
    await runner.query(`DROP TABLE "fact"`);
    await runner.query(`DROP INDEX "public"."command_receipt_at"`);
    await runner.query(`DROP TABLE "command_receipt"`);
    await runner.query(`DROP INDEX "public"."staff_action_room"`);
    await runner.query(`DROP TABLE "staff_action"`);
  }
}
