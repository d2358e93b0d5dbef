import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checked translations of a statement, and where it comes from. */
export class StatementTranslations1789000000018 implements MigrationInterface {
  readonly name = 'StatementTranslations1789000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" ADD "translations" jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "statement" ADD "origin" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "origin"`);
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "translations"`);
  }
}
