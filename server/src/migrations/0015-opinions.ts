import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinion groups: how far they are computed, each update that is kept, what staff call groups, and whom they left out. */
export class Opinions1789000000014 implements MigrationInterface {
  readonly name = 'Opinions1789000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP) await runner.query(query);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN) await runner.query(query);
  }
}

const UP = [
  `CREATE TABLE "opinion_state" (
    "dialogue_id" uuid NOT NULL,
    "version" integer NOT NULL DEFAULT '0',
    "revision" integer NOT NULL DEFAULT '0',
    "event_seq" bigint NOT NULL DEFAULT '0',
    "basis" text,
    "state" text NOT NULL DEFAULT 'waiting',
    "k" integer NOT NULL DEFAULT '0',
    "are_seeds_first" boolean NOT NULL DEFAULT true,
    "lease_holder" uuid,
    "lease_until" TIMESTAMP WITH TIME ZONE,
    "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
    CONSTRAINT "opinion_state_pkey" PRIMARY KEY ("dialogue_id")
  )`,
  `CREATE TABLE "opinion_update" (
    "dialogue_id" uuid NOT NULL,
    "version" integer NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "event_seq" bigint NOT NULL,
    "is_past" boolean NOT NULL,
    "earlier_version" integer,
    "is_point" boolean NOT NULL,
    "inputs" jsonb NOT NULL,
    "membership" bytea NOT NULL,
    "smoothing" jsonb,
    "missing" jsonb NOT NULL,
    "outlines" jsonb NOT NULL,
    "components" jsonb NOT NULL,
    "anomalies" jsonb NOT NULL,
    "result" jsonb NOT NULL,
    "shown" jsonb NOT NULL,
    CONSTRAINT "opinion_update_pkey" PRIMARY KEY ("dialogue_id", "version")
  )`,
  `CREATE TABLE "opinion_group_name" (
    "dialogue_id" uuid NOT NULL,
    "group_id" integer NOT NULL,
    "name" jsonb NOT NULL,
    CONSTRAINT "opinion_group_name_pkey" PRIMARY KEY ("dialogue_id", "group_id")
  )`,
  `CREATE TABLE "opinion_exclusion" (
    "id" uuid NOT NULL DEFAULT gen_random_uuid(),
    "dialogue_id" uuid NOT NULL,
    "key" text NOT NULL,
    "kind" text NOT NULL,
    "participant_ids" uuid array NOT NULL,
    "reason" text NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "lifted_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "opinion_exclusion_pkey" PRIMARY KEY ("id")
  )`,
  // What is left out of a dialogue now; each once.
  `CREATE UNIQUE INDEX "opinion_exclusion_active" ON "opinion_exclusion" ("dialogue_id", "key") WHERE lifted_at IS NULL`,
  `ALTER TABLE opinion_state ADD CONSTRAINT opinion_state_dialogue_of FOREIGN KEY (dialogue_id) REFERENCES dialogue (id)`,
  `ALTER TABLE opinion_update ADD CONSTRAINT opinion_update_state_of FOREIGN KEY (dialogue_id) REFERENCES opinion_state (dialogue_id)`,
  `ALTER TABLE opinion_group_name ADD CONSTRAINT opinion_group_name_state_of FOREIGN KEY (dialogue_id) REFERENCES opinion_state (dialogue_id)`,
  `ALTER TABLE opinion_exclusion ADD CONSTRAINT opinion_exclusion_state_of FOREIGN KEY (dialogue_id) REFERENCES opinion_state (dialogue_id)`,
];

const DOWN = [
  `DROP TABLE "opinion_exclusion"`,
  `DROP TABLE "opinion_group_name"`,
  `DROP TABLE "opinion_update"`,
  `DROP TABLE "opinion_state"`,
];
