import type { MigrationInterface, QueryRunner } from 'typeorm';
import { down, up } from './extra/findings.sql.js';

/** Tables of findings. */
export class Findings1789000000009 implements MigrationInterface {
  readonly name = 'Findings1789000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "finding" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "network_id" uuid NOT NULL,
      "dialogue_id" uuid NOT NULL,
      "source_kind" text NOT NULL,
      "source_id" uuid NOT NULL,
      "version" integer NOT NULL,
      "figures" jsonb NOT NULL,
      "words" text,
      "n" integer NOT NULL,
      "method" text NOT NULL,
      "hash" text NOT NULL,
      "origin_town_id" uuid,
      "author_id" uuid,
      "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "frozen_by" uuid NOT NULL,
      CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "finding_network" ON "finding" ("network_id")`);
    await runner.query(`CREATE INDEX "finding_author" ON "finding" ("author_id")`);
    await runner.query(`CREATE UNIQUE INDEX "finding_source" ON "finding" ("source_kind", "source_id", "version")`);
    await runner.query(`CREATE TABLE "recommendation_citation" (
      "recommendation_id" uuid NOT NULL,
      "version" integer NOT NULL,
      "position" integer NOT NULL,
      "finding_id" uuid NOT NULL,
      CONSTRAINT "recommendation_citation_pkey" PRIMARY KEY ("recommendation_id", "version", "position")
    )`);
    await runner.query(`CREATE INDEX "recommendation_citation_finding" ON "recommendation_citation" ("finding_id")`);
    await runner.query(`CREATE TABLE "recommendation_version" (
      "recommendation_id" uuid NOT NULL,
      "version" integer NOT NULL,
      "lang" text NOT NULL,
      "title" text NOT NULL,
      "problem" text NOT NULL,
      "proposal" text NOT NULL,
      "justification" text NOT NULL,
      "addressee" text NOT NULL,
      "level" text NOT NULL,
      "saved_by" uuid NOT NULL,
      "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "recommendation_version_pkey" PRIMARY KEY ("recommendation_id", "version")
    )`);
    await runner.query(`CREATE TABLE "recommendation" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "network_id" uuid NOT NULL,
      "slug" text NOT NULL,
      "state" text NOT NULL,
      "version" integer NOT NULL,
      "created_by" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "published_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "recommendation_network" ON "recommendation" ("network_id")`);
    await runner.query(`CREATE UNIQUE INDEX "recommendation_slug" ON "recommendation" ("slug")`);
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
    await runner.query(`DROP INDEX "public"."recommendation_slug"`);
    await runner.query(`DROP INDEX "public"."recommendation_network"`);
    await runner.query(`DROP TABLE "recommendation"`);
    await runner.query(`DROP TABLE "recommendation_version"`);
    await runner.query(`DROP INDEX "public"."recommendation_citation_finding"`);
    await runner.query(`DROP TABLE "recommendation_citation"`);
    await runner.query(`DROP INDEX "public"."finding_source"`);
    await runner.query(`DROP INDEX "public"."finding_author"`);
    await runner.query(`DROP INDEX "public"."finding_network"`);
    await runner.query(`DROP TABLE "finding"`);
  }
}
