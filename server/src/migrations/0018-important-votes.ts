import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "This matters to me": beside each vote, and beside each vote there ever was. */
export class ImportantVotes1789000000017 implements MigrationInterface {
  readonly name = 'ImportantVotes1789000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement_vote" ADD "is_important" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "statement_vote_event" ADD "is_important" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement_vote_event" DROP COLUMN "is_important"`);
    await runner.query(`ALTER TABLE "statement_vote" DROP COLUMN "is_important"`);
  }
}
