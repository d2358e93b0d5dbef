import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Polls of every kind, confidential ballots, halls without phones. Polls that were counted before keep their ballots and are counted
 * again from them at the next start (`result` null).
 */
export class PollKinds1789000000011 implements MigrationInterface {
  readonly name = 'PollKinds1789000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of [...POLL_UP, ...BALLOT_UP, ...NEW_TABLES, ...RULES_UP]) await runner.query(query);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const query of [...RULES_DOWN, ...TABLES_DOWN, ...BALLOT_DOWN, ...POLL_DOWN]) await runner.query(query);
  }
}

const POLL_UP = [
  `ALTER TABLE "poll" DROP CONSTRAINT poll_kind`,
  `ALTER TABLE "poll" DROP CONSTRAINT poll_counted`,
  `ALTER TABLE "poll"
    ADD "detail" jsonb,
    ADD "form" jsonb,
    ADD "electorate" jsonb,
    ADD "decision" jsonb,
    ADD "is_sample" boolean NOT NULL DEFAULT false,
    ADD "seconds" integer,
    ADD "opens_at" TIMESTAMP WITH TIME ZONE,
    ADD "comes_after" uuid,
    ADD "bank_question_id" uuid,
    ADD "bank_version" integer,
    ADD "open_town_ids" uuid array,
    ADD "ends_at" TIMESTAMP WITH TIME ZONE,
    ADD "revealed_at" TIMESTAMP WITH TIME ZONE,
    ADD "eligible" integer,
    ADD "sources" jsonb,
    ADD "sealed_cells" jsonb,
    ADD "result" jsonb,
    ADD "account" jsonb,
    ADD "shown" jsonb NOT NULL DEFAULT '{"townIds":[],"langs":[]}'`,
  `UPDATE "poll" SET
    form = CASE kind WHEN 'single' THEN '{"kind":"single","seats":1,"tie":"none"}'::jsonb
      ELSE jsonb_build_object('kind', 'multiple', 'min', min, 'max', max, 'tie', 'none') END,
    electorate = '{"townIds":null,"roles":null,"joinedBefore":null,"membersOnly":false}',
    decision = '{"quorum":{"kind":"none"},"threshold":{"kind":"none","share":null,"base":"for_and_against","towns":false}}',
    revealed_at = CASE WHEN state = 'revealed' THEN closed_at END`,
  `ALTER TABLE "poll" ALTER "form" SET NOT NULL, ALTER "shown" DROP DEFAULT, ALTER "electorate" SET NOT NULL, ALTER "decision" SET NOT NULL,
    DROP "kind", DROP "min", DROP "max", DROP "tally"`,
  `CREATE INDEX "poll_clock" ON "poll" ("ends_at") WHERE state = 'open'`,
  `CREATE INDEX "poll_opening" ON "poll" ("opens_at") WHERE state = 'prepared'`,
  `CREATE INDEX "poll_bank" ON "poll" ("bank_question_id") WHERE bank_question_id IS NOT NULL`,
  `ALTER TABLE "poll_option" ADD "cost" integer, ADD "starts" TIMESTAMP WITH TIME ZONE, ADD "ends" TIMESTAMP WITH TIME ZONE`,
];

/** The way back knows only what the older program knew: other kinds of polls become polls of several choices, without their result. */
const POLL_DOWN = [
  `ALTER TABLE "poll_option" DROP "cost", DROP "starts", DROP "ends"`,
  `DROP INDEX "public"."poll_bank"`,
  `DROP INDEX "public"."poll_opening"`,
  `DROP INDEX "public"."poll_clock"`,
  `ALTER TABLE "poll" ADD "kind" text, ADD "min" integer, ADD "max" integer, ADD "tally" jsonb`,
  `UPDATE "poll" SET kind = CASE WHEN form->>'kind' = 'single' THEN 'single' ELSE 'multiple' END,
    min = coalesce((form->>'min')::int, 1), max = coalesce((form->>'max')::int, 1), secrecy = 'open_hand',
    state = CASE WHEN state IN ('closed', 'revealed') THEN 'withdrawn' ELSE state END, closed_at = NULL, answered = NULL`,
  `ALTER TABLE "poll" ALTER "kind" SET NOT NULL, ALTER "min" SET NOT NULL, ALTER "max" SET NOT NULL,
    DROP "detail", DROP "form", DROP "electorate", DROP "decision", DROP "is_sample", DROP "seconds", DROP "opens_at",
    DROP "comes_after", DROP "bank_question_id", DROP "bank_version", DROP "open_town_ids", DROP "ends_at", DROP "revealed_at",
    DROP "eligible", DROP "sources", DROP "sealed_cells", DROP "result", DROP "account", DROP "shown"`,
  `ALTER TABLE "poll" ADD CONSTRAINT poll_kind CHECK (kind IN ('single', 'multiple'))`,
  `ALTER TABLE "poll" ADD CONSTRAINT poll_counted
    CHECK ((closed_at IS NULL) = (tally IS NULL) AND (state NOT IN ('closed', 'revealed') OR tally IS NOT NULL))`,
];

const BALLOT_UP = [
  `ALTER TABLE "ballot" ADD "marks" jsonb`,
  `UPDATE "ballot" SET marks = jsonb_build_object('form', 'picks', 'picks', to_jsonb(choices))`,
  `ALTER TABLE "ballot" ALTER "marks" SET NOT NULL, DROP "choices"`,
];

const BALLOT_DOWN = [
  `ALTER TABLE "ballot" ADD "choices" uuid array`,
  `UPDATE "ballot" SET choices = ARRAY(SELECT jsonb_array_elements_text(coalesce(marks->'picks', '[]')))::uuid[]`,
  `ALTER TABLE "ballot" ALTER "choices" SET NOT NULL, DROP "marks"`,
];

const NEW_TABLES = [
  `CREATE TABLE "ballot_open" (
    "poll_id" uuid NOT NULL,
    "slot" bytea NOT NULL,
    "marks" jsonb NOT NULL,
    "town_id" uuid,
    "lang" text,
    "source" text NOT NULL,
    "revision" integer NOT NULL,
    "keys" bigint array NOT NULL,
    CONSTRAINT "ballot_open_pkey" PRIMARY KEY ("poll_id", "slot")
  )`,
  `CREATE TABLE "ballot_sealed" (
    "poll_id" uuid NOT NULL,
    "tag" bytea NOT NULL,
    "marks" jsonb NOT NULL,
    "is_repeat" boolean NOT NULL DEFAULT false,
    CONSTRAINT "ballot_sealed_pkey" PRIMARY KEY ("poll_id", "tag")
  )`,
  `CREATE TABLE "poll_key" (
    "poll_id" uuid NOT NULL,
    "wrapped" bytea NOT NULL,
    CONSTRAINT "poll_key_pkey" PRIMARY KEY ("poll_id")
  )`,
  `CREATE TABLE "poll_roll" (
    "poll_id" uuid NOT NULL,
    "participant_id" uuid NOT NULL,
    "voted" boolean NOT NULL,
    CONSTRAINT "poll_roll_pkey" PRIMARY KEY ("poll_id", "participant_id")
  )`,
  `CREATE INDEX "poll_roll_person" ON "poll_roll" ("participant_id")`,
  `CREATE TABLE "poll_hall" (
    "poll_id" uuid NOT NULL,
    "town_id" uuid NOT NULL,
    "heads" integer NOT NULL,
    "assisted" integer NOT NULL DEFAULT 0,
    "paper" integer NOT NULL DEFAULT 0,
    CONSTRAINT "poll_hall_pkey" PRIMARY KEY ("poll_id", "town_id")
  )`,
  `CREATE TABLE "paper_count" (
    "id" uuid NOT NULL DEFAULT gen_random_uuid(),
    "poll_id" uuid NOT NULL,
    "town_id" uuid NOT NULL,
    "piles" jsonb NOT NULL,
    "blank" integer NOT NULL,
    "invalid" integer NOT NULL,
    "ballots" integer NOT NULL,
    "note" text NOT NULL,
    "state" text NOT NULL,
    "entered_by" uuid,
    "confirmed_by" uuid,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "paper_count_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "paper_count_poll" ON "paper_count" ("poll_id", "at")`,
  `CREATE TABLE "word_merge" (
    "poll_id" uuid NOT NULL,
    "word" text NOT NULL,
    "into" text,
    CONSTRAINT "word_merge_pkey" PRIMARY KEY ("poll_id", "word")
  )`,
  `CREATE TABLE "hidden_text" (
    "poll_id" uuid NOT NULL,
    "text_id" text NOT NULL,
    CONSTRAINT "hidden_text_pkey" PRIMARY KEY ("poll_id", "text_id")
  )`,
];

const TABLES = [
  'hidden_text',
  'word_merge',
  'paper_count',
  'poll_hall',
  'poll_roll',
  'poll_key',
  'ballot_sealed',
  'ballot_open',
];
const TABLES_DOWN = TABLES.map((table) => `DROP TABLE "${table}"`);

// Ballots, open or sealed, have no reference: their one statement has locked the poll, and a key check a row would slow the
// storm. What staff write has.
const REFERENCES = ['paper_count', 'poll_hall', 'poll_key', 'word_merge', 'hidden_text'];
const CHECKS = [
  ['poll', 'poll_secrecy', "secrecy IN ('open_hand', 'confidential')"],
  ['poll', 'poll_revealed', "(state = 'revealed') <= (result IS NOT NULL OR revealed_at IS NOT NULL)"],
  ['ballot_open', 'ballot_open_source', "source IN ('online', 'assisted')"],
  // The promise that a hall never sends more ballots than it has heads, kept by the row itself.
  ['poll_hall', 'poll_hall_heads', 'assisted >= 0 AND paper >= 0 AND assisted + paper <= heads'],
  ['paper_count', 'paper_count_state', "state IN ('entered', 'confirmed', 'discarded')"],
  ['paper_count', 'paper_count_second', 'confirmed_by IS NULL OR confirmed_by IS DISTINCT FROM entered_by'],
] as const;

const RULES_UP = [
  ...REFERENCES.map(
    (table) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_poll_id_of FOREIGN KEY (poll_id) REFERENCES poll (id) ON DELETE CASCADE`,
  ),
  ...CHECKS.map(([table, name, rule]) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${rule})`),
];
const RULES_DOWN = [
  ...CHECKS.map(([table, name]) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`),
  ...REFERENCES.map((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_poll_id_of`),
];
