import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Into which statement staff merged another one that says the same. The votes on both stay where they were given. */
export class MergedStatements1789000000016 implements MigrationInterface {
  readonly name = 'MergedStatements1789000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" ADD "merged_into" uuid`);
    await runner.query(
      'ALTER TABLE statement ADD CONSTRAINT statement_merged_into_of FOREIGN KEY (merged_into) REFERENCES statement (id)',
    );
    await runner.query(
      `ALTER TABLE statement ADD CONSTRAINT statement_merged CHECK (merged_into IS NULL OR state IN ('declined', 'hidden'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE statement DROP CONSTRAINT statement_merged');
    await runner.query('ALTER TABLE statement DROP CONSTRAINT statement_merged_into_of');
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "merged_into"`);
  }
}
