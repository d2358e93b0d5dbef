import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of accounts. */
export class Accounts1789000000002 implements MigrationInterface {
  readonly name = 'Accounts1789000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "account_session" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "token_hash" text NOT NULL,
      "account_id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "account_session_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "account_session_token" ON "account_session" ("token_hash")`);
    await runner.query(`CREATE INDEX "account_session_account" ON "account_session" ("account_id")`);
    await runner.query(`CREATE TABLE "account" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "email" text NOT NULL,
      "name" text NOT NULL,
      "locale" text NOT NULL,
      "password_hash" text,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "account_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "account_email" ON "account" ("email")`);
    await runner.query(`CREATE TABLE "role_grant" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "account_id" uuid NOT NULL,
      "role" text NOT NULL,
      "scope_kind" text NOT NULL,
      "scope_id" uuid NOT NULL,
      "network_id" uuid NOT NULL,
      CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "role_grant_network" ON "role_grant" ("network_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" ("account_id", "role", "scope_kind", "scope_id")`,
    );
    await runner.query(`CREATE TABLE "sign_in_link" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "token_hash" text NOT NULL,
      "account_id" uuid NOT NULL,
      "next" text,
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "used_at" TIMESTAMP WITH TIME ZONE,
      "is_reusable" boolean NOT NULL DEFAULT false,
      CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE UNIQUE INDEX "sign_in_link_token" ON "sign_in_link" ("token_hash")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."sign_in_link_token"`);
    await runner.query(`DROP TABLE "sign_in_link"`);
    await runner.query(`DROP INDEX "public"."role_grant_once"`);
    await runner.query(`DROP INDEX "public"."role_grant_network"`);
    await runner.query(`DROP TABLE "role_grant"`);
    await runner.query(`DROP INDEX "public"."account_email"`);
    await runner.query(`DROP TABLE "account"`);
    await runner.query(`DROP INDEX "public"."account_session_account"`);
    await runner.query(`DROP INDEX "public"."account_session_token"`);
    await runner.query(`DROP TABLE "account_session"`);
  }
}
