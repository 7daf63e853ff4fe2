// Short functions for the columns of migrations, the same on both databases. They are separate from the entities'
// columns, because a migration that has run never changes.
import { type QueryRunner, Table, TableIndex, type TableColumnOptions } from 'typeorm';

export const characters = (name: string, length: number, more: Partial<TableColumnOptions> = {}) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
export const integer = (name: string, more: Partial<TableColumnOptions> = {}) => ({ name, type: 'integer', ...more });
export const yesNo = (name: string) => ({ name, type: 'boolean' });
export const atInstant = (name: string, more: Partial<TableColumnOptions> = {}) => characters(name, 24, more);
export const json = (name: string, more: Partial<TableColumnOptions> = {}) => ({ name, type: 'text', ...more });
export const longText = (name: string) => ({ name, type: 'text' });
export const key = (name: string, length = 80) => characters(name, length, { isPrimary: true });
export const nullable = { isNullable: true };

export interface TableIndexing {
  name: string;
  columns: string[];
  isUnique?: boolean;
  where?: string;
}

export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: TableColumnOptions[],
  more: { uniques?: { name: string; columns: string[] }[]; indices?: TableIndexing[] } = {},
): Promise<void> {
  const uniques = (more.uniques ?? []).map((unique) => ({ name: unique.name, columnNames: unique.columns }));
  await runner.createTable(new Table({ name, columns, uniques }));
  for (const { name: index, columns: columnNames, isUnique, where } of more.indices ?? []) {
    await runner.createIndex(name, new TableIndex({ name: index, columnNames, isUnique, where }));
  }
}

/** Adds nullable columns in place, on both databases; TypeORM would copy SQLite's whole table for each column. */
export async function addColumns(runner: QueryRunner, table: string, columns: TableColumnOptions[]): Promise<void> {
  for (const { name, type, length } of columns) {
    await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${length ? `${type}(${length})` : type}`);
  }
}

export async function dropColumns(runner: QueryRunner, table: string, columns: TableColumnOptions[]): Promise<void> {
  for (const { name } of columns) await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
}

/** `names`: the new name by the old one. Indices and data stay as they are. */
export async function renameColumns(runner: QueryRunner, table: string, names: Record<string, string>): Promise<void> {
  for (const [old, name] of Object.entries(names)) {
    await runner.query(`ALTER TABLE "${table}" RENAME COLUMN "${old}" TO "${name}"`);
  }
}
