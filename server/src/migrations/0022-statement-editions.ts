import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which words of a statement are the present ones, so that a vote can say which it is on. */
export class StatementEditions1789000000021 implements MigrationInterface {
  readonly name = 'StatementEditions1789000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" ADD "edition" integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "edition"`);
  }
}
