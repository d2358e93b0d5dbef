import type { MigrationInterface, QueryRunner } from 'typeorm';
import { down, up } from './extra/people.sql.js';

/** What hangs on what, and which values there are, in the tables of networks, accounts, dialogues and participants. */
export class People1789000000010 implements MigrationInterface {
  readonly name = 'People1789000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
