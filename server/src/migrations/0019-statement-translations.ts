import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checked translations of a statement, where it comes from, and what its author wrote where staff changed the words. */
export class StatementTranslations1789000000018 implements MigrationInterface {
  readonly name = 'StatementTranslations1789000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" ADD "translations" jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "statement" ADD "origin" text`);
    await runner.query(`ALTER TABLE "statement" ADD "first_text" text`);
    await runner.query(`ALTER TABLE "statement" ADD "edit_reason" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "edit_reason"`);
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "first_text"`);
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "origin"`);
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "translations"`);
  }
}
