import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every vote on a statement as an event of its own, statements about the conversation itself, and what an imported export says beside. */
export class VoteEvents1789000000013 implements MigrationInterface {
  readonly name = 'VoteEvents1789000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP) await runner.query(query);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN) await runner.query(query);
  }
}

const UP = [
  `ALTER TABLE "statement" ADD "is_meta" boolean NOT NULL DEFAULT false`,
  `CREATE TABLE "statement_vote_event" (
    "dialogue_id" uuid NOT NULL,
    "seq" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "statement_id" uuid NOT NULL,
    "participant_id" uuid NOT NULL,
    "value" smallint NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "statement_vote_event_pkey" PRIMARY KEY ("dialogue_id", "seq")
  )`,
  `ALTER TABLE statement_vote_event ADD CONSTRAINT statement_vote_event_value CHECK (value IN (-1, 0, 1))`,
  // Of the votes before this table only the last ones are known.
  `INSERT INTO statement_vote_event (dialogue_id, statement_id, participant_id, value, at)
     SELECT dialogue_id, statement_id, participant_id, value, at FROM statement_vote ORDER BY at`,
  `CREATE TABLE "polis_source" (
    "dialogue_id" uuid NOT NULL,
    "form" jsonb NOT NULL,
    "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
    CONSTRAINT "polis_source_pkey" PRIMARY KEY ("dialogue_id")
  )`,
  `CREATE TABLE "polis_statement" (
    "statement_id" uuid NOT NULL,
    "dialogue_id" uuid NOT NULL,
    "place" integer NOT NULL,
    "external_id" text NOT NULL,
    "moderated" smallint NOT NULL,
    "state" text NOT NULL,
    "consensus" text,
    CONSTRAINT "polis_statement_pkey" PRIMARY KEY ("statement_id")
  )`,
  // The statements of an export in their order.
  `CREATE UNIQUE INDEX "polis_statement_place" ON "polis_statement" ("dialogue_id", "place")`,
  `CREATE TABLE "polis_participant" (
    "participant_id" uuid NOT NULL,
    "dialogue_id" uuid NOT NULL,
    "external_id" text NOT NULL,
    "place" integer,
    "xid" text,
    "group_id" text,
    CONSTRAINT "polis_participant_pkey" PRIMARY KEY ("participant_id")
  )`,
  // The people of an export.
  `CREATE UNIQUE INDEX "polis_participant_person" ON "polis_participant" ("dialogue_id", "external_id")`,
  `CREATE TABLE "polis_history" (
    "dialogue_id" uuid NOT NULL,
    "part" integer NOT NULL,
    "lines" text NOT NULL,
    CONSTRAINT "polis_history_pkey" PRIMARY KEY ("dialogue_id", "part")
  )`,
  `ALTER TABLE polis_source ADD CONSTRAINT polis_source_dialogue_of FOREIGN KEY (dialogue_id) REFERENCES dialogue (id)`,
  `ALTER TABLE polis_history ADD CONSTRAINT polis_history_source_of FOREIGN KEY (dialogue_id) REFERENCES polis_source (dialogue_id)`,
  `ALTER TABLE polis_statement ADD CONSTRAINT polis_statement_of FOREIGN KEY (statement_id) REFERENCES statement (id)`,
  `ALTER TABLE polis_participant ADD CONSTRAINT polis_participant_of FOREIGN KEY (participant_id) REFERENCES participant (id)`,
];

const DOWN = [
  `DROP TABLE "polis_history"`,
  `DROP TABLE "polis_participant"`,
  `DROP TABLE "polis_statement"`,
  `DROP TABLE "polis_source"`,
  `DROP TABLE "statement_vote_event"`,
  `ALTER TABLE "statement" DROP "is_meta"`,
];
