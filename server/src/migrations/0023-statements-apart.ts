import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements that look alike and that staff have said to be different. */
export class StatementsApart1789000000022 implements MigrationInterface {
  readonly name = 'StatementsApart1789000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "statement_apart" (
      "one" uuid NOT NULL,
      "other" uuid NOT NULL,
      "dialogue_id" uuid NOT NULL,
      CONSTRAINT "statement_apart_pkey" PRIMARY KEY ("one", "other")
    )`);
    // All of a dialogue, where its pairs are listed.
    await runner.query(`CREATE INDEX "statement_apart_dialogue" ON "statement_apart" ("dialogue_id")`);
    await runner.query(
      'ALTER TABLE statement_apart ADD CONSTRAINT statement_apart_one_of FOREIGN KEY (one) REFERENCES statement (id)',
    );
    await runner.query(
      'ALTER TABLE statement_apart ADD CONSTRAINT statement_apart_other_of FOREIGN KEY (other) REFERENCES statement (id)',
    );
    await runner.query('ALTER TABLE statement_apart ADD CONSTRAINT statement_apart_order CHECK (one < other)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "statement_apart"');
  }
}
