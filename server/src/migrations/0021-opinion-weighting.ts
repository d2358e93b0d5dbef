import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What towns, languages or roles are to count for in weighted figures, as staff entered it. */
export class OpinionWeighting1789000000020 implements MigrationInterface {
  readonly name = 'OpinionWeighting1789000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "opinion_weighting" (
      "dialogue_id" uuid NOT NULL,
      "by" text NOT NULL,
      "targets" jsonb NOT NULL,
      CONSTRAINT "opinion_weighting_pkey" PRIMARY KEY ("dialogue_id", "by")
    )`);
    await runner.query(
      `ALTER TABLE opinion_weighting ADD CONSTRAINT opinion_weighting_by CHECK ("by" IN ('town', 'lang', 'role')),
         ADD CONSTRAINT opinion_weighting_state_of FOREIGN KEY (dialogue_id) REFERENCES opinion_state (dialogue_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "opinion_weighting"`);
  }
}
