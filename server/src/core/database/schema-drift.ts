import type { DataSource } from 'typeorm';

/** Statements that would bring the tables from where the migrations leave them to where the entities say. Both empty: no drift. */
export async function schemaDrift(dataSource: DataSource): Promise<{ up: string[]; down: string[] }> {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
}
