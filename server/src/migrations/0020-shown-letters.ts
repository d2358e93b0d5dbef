import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which letters people were last shown, while there are no groups to show. */
export class ShownLetters1789000000019 implements MigrationInterface {
  readonly name = 'ShownLetters1789000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "opinion_update" ADD "letters" bytea`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "opinion_update" DROP COLUMN "letters"`);
  }
}
