import type { DataSource } from 'typeorm';

/**
 * CHECK and FOREIGN KEY constraints live in migrations/extra alone (entities of modules know each other by id only), so TypeORM
 * finds them surplus. Keys and indexes it knows are not of this shape.
 */
const EXTRA = /^ALTER TABLE "\w+" (?:DROP CONSTRAINT "\w+"|ADD CONSTRAINT "\w+" (?:CHECK|FOREIGN KEY) .*)$/s;

/** Statements that would bring the tables from where the migrations leave them to where the entities say. Both empty: no drift. */
export async function schemaDrift(dataSource: DataSource): Promise<{ up: string[]; down: string[] }> {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  const own = (queries: readonly { query: string }[]): string[] =>
    queries.map(({ query }) => query).filter((query) => !EXTRA.test(query));
  return { up: own(upQueries), down: own(downQueries).reverse() };
}
