import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The question bank: entries of a network, their versions, and each version's text by language. Rolls say who had answered before. */
export class Questions1789000000012 implements MigrationInterface {
  readonly name = 'Questions1789000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP) await runner.query(query);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN) await runner.query(query);
  }
}

const UP = [
  `CREATE TABLE "question" (
    "id" uuid NOT NULL DEFAULT gen_random_uuid(),
    "network_id" uuid NOT NULL,
    "topic_id" uuid,
    "version" integer NOT NULL,
    "archived_at" TIMESTAMP WITH TIME ZONE,
    "created_by" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
  )`,
  // The bank of a network, newest first.
  `CREATE INDEX "question_network" ON "question" ("network_id", "created_at")`,
  `CREATE TABLE "question_version" (
    "question_id" uuid NOT NULL,
    "version" integer NOT NULL,
    "lang" text NOT NULL,
    "form" jsonb NOT NULL,
    "options" jsonb NOT NULL,
    "saved_by" uuid NOT NULL,
    "saved_by_name" text NOT NULL,
    "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "question_version_pkey" PRIMARY KEY ("question_id", "version")
  )`,
  `CREATE TABLE "question_text" (
    "question_id" uuid NOT NULL,
    "version" integer NOT NULL,
    "lang" text NOT NULL,
    "words" jsonb NOT NULL,
    "state" text NOT NULL,
    "written_by" uuid NOT NULL,
    "written_by_name" text NOT NULL,
    "written_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "checked_by" uuid,
    "checked_by_name" text,
    "checked_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "question_text_pkey" PRIMARY KEY ("question_id", "version", "lang")
  )`,
  `ALTER TABLE question ADD CONSTRAINT question_network_of FOREIGN KEY (network_id) REFERENCES network (id)`,
  `ALTER TABLE question_version ADD CONSTRAINT question_version_of FOREIGN KEY (question_id) REFERENCES question (id)`,
  `ALTER TABLE question_text ADD CONSTRAINT question_text_of
     FOREIGN KEY (question_id, version) REFERENCES question_version (question_id, version),
     ADD CONSTRAINT question_text_state CHECK (state IN ('source', 'draft', 'checked')),
     ADD CONSTRAINT question_text_checked CHECK ((state = 'checked') = (checked_by IS NOT NULL) AND (state = 'checked') = (checked_at IS NOT NULL)),
     ADD CONSTRAINT question_text_second CHECK (checked_by IS DISTINCT FROM written_by)`,
  `ALTER TABLE poll ADD CONSTRAINT poll_bank_of
     FOREIGN KEY (bank_question_id, bank_version) REFERENCES question_version (question_id, version)`,
  `ALTER TABLE "poll_roll" ADD "is_repeat" boolean NOT NULL DEFAULT false`,
];

const DOWN = [
  `ALTER TABLE "poll_roll" DROP "is_repeat"`,
  `ALTER TABLE poll DROP CONSTRAINT poll_bank_of`,
  `DROP TABLE "question_text"`,
  `DROP TABLE "question_version"`,
  `DROP INDEX "public"."question_network"`,
  `DROP TABLE "question"`,
];
