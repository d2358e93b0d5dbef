import { DefaultNamingStrategy, type Table } from 'typeorm';

/**
 * Constraints named as PostgreSQL itself would. TypeORM's own names are hashes of table and column joined by an underscore, which collide: the key
 * `request_id` of `speech` and the key `id` of `speech_request` get the same one.
 */
export class ConstraintNames extends DefaultNamingStrategy {
  override primaryKeyName(tableOrName: Table | string): string {
    return `${this.plainName(tableOrName)}_pkey`;
  }

  override uniqueConstraintName(tableOrName: Table | string, columnNames: string[]): string {
    return `${this.plainName(tableOrName)}_${columnNames.join('_')}_key`;
  }

  private plainName(tableOrName: Table | string): string {
    return this.getTableName(tableOrName).split('.').at(-1) ?? '';
  }
}
