import type { MigrationInterface, QueryRunner } from 'typeorm';
import { down, up } from './extra/rooms.sql.js';

/** Tables of threads. */
export class Threads1789000000008 implements MigrationInterface {
  readonly name = 'Threads1789000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "contribution_help" (
      "contribution_id" uuid NOT NULL,
      "participant_id" uuid NOT NULL,
      "helps" boolean NOT NULL,
      "revision" integer NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "contribution_help_pkey" PRIMARY KEY ("contribution_id", "participant_id")
    )`);
    await runner.query(`CREATE INDEX "contribution_help_person" ON "contribution_help" ("participant_id")`);
    await runner.query(`CREATE TABLE "contribution_version" (
      "contribution_id" uuid NOT NULL,
      "version" integer NOT NULL,
      "text" text NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "contribution_version_pkey" PRIMARY KEY ("contribution_id", "version")
    )`);
    await runner.query(`CREATE TABLE "contribution" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "dialogue_id" uuid NOT NULL,
      "item_id" uuid NOT NULL,
      "parent_id" uuid,
      "number" integer NOT NULL,
      "stance" text NOT NULL,
      "text" text NOT NULL,
      "lang" text NOT NULL,
      "author_id" uuid,
      "author_name" text,
      "town_id" uuid,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "edited_at" TIMESTAMP WITH TIME ZONE,
      "state" text NOT NULL,
      "reason" text,
      "erased_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE INDEX "contribution_author" ON "contribution" ("author_id", "at") WHERE author_id IS NOT NULL`,
    );
    await runner.query(`CREATE UNIQUE INDEX "contribution_number" ON "contribution" ("dialogue_id", "number")`);
    // The last of the room's tables: what the entities of agenda, speaking, statements, polls and threads cannot say.
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
    await runner.query(`DROP INDEX "public"."contribution_number"`);
    await runner.query(`DROP INDEX "public"."contribution_author"`);
    await runner.query(`DROP TABLE "contribution"`);
    await runner.query(`DROP TABLE "contribution_version"`);
    await runner.query(`DROP INDEX "public"."contribution_help_person"`);
    await runner.query(`DROP TABLE "contribution_help"`);
  }
}
