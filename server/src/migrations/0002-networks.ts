import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of networks. */
export class Networks1789000000001 implements MigrationInterface {
  readonly name = 'Networks1789000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "network_event" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "network_id" uuid NOT NULL,
      "kind" text,
      "title" text,
      "place" text,
      "country" text,
      "from_day" date,
      "to_day" date,
      "position" integer NOT NULL,
      CONSTRAINT "network_event_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "network_event_network" ON "network_event" ("network_id")`);
    await runner.query(`CREATE TABLE "network" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "slug" text NOT NULL,
      "source_key" text NOT NULL,
      "name" text NOT NULL,
      "programme" text,
      "period_from" date,
      "period_to" date,
      "period_label" text,
      "funder_line" text,
      "countries" text array NOT NULL DEFAULT '{}',
      "languages" text array NOT NULL DEFAULT '{}',
      "partner_count" integer,
      "aims" text array NOT NULL DEFAULT '{}',
      "outputs" text array NOT NULL DEFAULT '{}',
      "notices" text array NOT NULL DEFAULT '{}',
      "expected_participants" integer,
      "is_demo" boolean NOT NULL DEFAULT false,
      "source" jsonb,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "network_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "network_slug" ON "network" ("slug")`);
    await runner.query(`CREATE UNIQUE INDEX "network_source_key" ON "network" ("source_key")`);
    await runner.query(`CREATE TABLE "partner" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "network_id" uuid NOT NULL,
      "name" text NOT NULL,
      "kind" text,
      "is_lead" boolean NOT NULL DEFAULT false,
      "town_id" uuid,
      "country" text,
      "position" integer NOT NULL,
      CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "partner_name" ON "partner" ("network_id", "name")`);
    await runner.query(`CREATE TABLE "topic" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "network_id" uuid NOT NULL,
      "key" text NOT NULL,
      "title" jsonb NOT NULL,
      "position" integer NOT NULL,
      CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "topic_key" ON "topic" ("network_id", "key")`);
    await runner.query(`CREATE TABLE "town" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "network_id" uuid NOT NULL,
      "name" text NOT NULL,
      "country" text,
      "mark" text NOT NULL,
      "hue" integer NOT NULL,
      "position" integer NOT NULL,
      CONSTRAINT "town_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "town_name" ON "town" ("network_id", "name")`);
    await runner.query(`CREATE UNIQUE INDEX "town_mark" ON "town" ("network_id", "mark")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."town_mark"`);
    await runner.query(`DROP INDEX "public"."town_name"`);
    await runner.query(`DROP TABLE "town"`);
    await runner.query(`DROP INDEX "public"."topic_key"`);
    await runner.query(`DROP TABLE "topic"`);
    await runner.query(`DROP INDEX "public"."partner_name"`);
    await runner.query(`DROP TABLE "partner"`);
    await runner.query(`DROP INDEX "public"."network_source_key"`);
    await runner.query(`DROP INDEX "public"."network_slug"`);
    await runner.query(`DROP TABLE "network"`);
    await runner.query(`DROP INDEX "public"."network_event_network"`);
    await runner.query(`DROP TABLE "network_event"`);
  }
}
