// SQL for the hot paths: one text for both databases, made once per entity from TypeORM's own metadata, and values in
// the entity's shape on both sides. (The ORM's insert runs at 0.57 of raw SQL's rate, its save at 0.39.)
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner, ValueTransformer } from 'typeorm';
import { execute, isPostgres } from './statements.js';

interface ShapedColumn {
  name: string;
  /** Undefined for a value that stands in its column as it is. */
  transformer: ValueTransformer | undefined;
}

interface Shape {
  table: string;
  /** In the table's order. */
  columns: ShapedColumn[];
  byName: Map<string, ShapedColumn>;
  insert: string;
}

/** A statement has at most 65,535 values on PostgreSQL. */
const MOST_AT_ONCE = 500;
const shapes = new WeakMap<DataSource, Map<unknown, Shape>>();

/** A value of an SQL text: `$1` style on PostgreSQL, `?` on SQLite. */
type Fragment = { text: string; values: unknown[] };

export class Rows<Row extends ObjectLiteral> {
  private known?: Shape;

  constructor(
    private readonly runner: QueryRunner,
    private readonly entity: EntityTarget<Row>,
  ) {}

  /** Found when it is needed: every unit makes rows of all entities and uses a few. */
  private get shape(): Shape {
    this.known ??= shapeOf(this.runner.dataSource, this.entity);
    return this.known;
  }

  async insert(row: Row): Promise<void> {
    const { insert, columns } = this.shape;
    const values = columns.map((column) => toColumn(column, row[column.name]));
    await execute(this.runner, insert, values);
  }

  /** As `insert`, for many: on PostgreSQL in one statement for each 500, because every statement waits for the network. */
  async insertAll(rows: readonly Row[]): Promise<void> {
    if (!isPostgres(this.runner)) {
      for (const row of rows) await this.insert(row);
      return;
    }
    const { table, columns } = this.shape;
    const head = `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES`;
    const marks = `(${columns.map(() => '?').join(', ')})`;
    for (let first = 0; first < rows.length; first += MOST_AT_ONCE) {
      const part = rows.slice(first, first + MOST_AT_ONCE);
      const values = part.flatMap((row) => columns.map((column) => toColumn(column, row[column.name])));
      await this.affected(`${head} ${part.map(() => marks).join(', ')}`, values);
    }
  }

  /** How many rows had `where` and now have `set`. */
  async update(where: Partial<Row>, set: Partial<Row>): Promise<number> {
    const change = this.changes(set);
    const match = this.match(where);
    const text = `UPDATE ${this.shape.table} SET ${change.text} WHERE ${match.text}`;
    return this.affected(text, [...change.values, ...match.values]);
  }

  async delete(where: Partial<Row>): Promise<number> {
    const match = this.match(where);
    return this.affected(`DELETE FROM ${this.shape.table} WHERE ${match.text}`, match.values);
  }

  async find(where: Partial<Row>): Promise<Row[]> {
    const match = this.match(where);
    return this.select(`WHERE ${match.text}`, match.values);
  }

  /** `rest` is SQL after the table's name with `?` for values, which stand as they do in columns. */
  async select(rest: string, values: unknown[]): Promise<Row[]> {
    const found = await this.query<ObjectLiteral>(`SELECT * FROM ${this.shape.table} ${rest}`, values);
    return found.map((raw) => this.rowOf(raw));
  }

  /** Any SQL with `?` for values; answers raw columns. */
  async query<T extends ObjectLiteral>(text: string, values: unknown[]): Promise<T[]> {
    const { records } = await execute(this.runner, this.numbered(text), values);
    return records as T[];
  }

  /** SQL that changes rows, with `?` for values; answers how many. */
  async affected(text: string, values: unknown[]): Promise<number> {
    const { affected } = await execute(this.runner, this.numbered(text), values);
    return affected;
  }

  /** A row in the entity's shape from the raw columns of a query; more columns than the entity's do not matter. */
  rowOf(raw: ObjectLiteral): Row {
    const row: ObjectLiteral = {};
    for (const { name, transformer } of this.shape.columns) {
      row[name] = transformer ? transformer.from(raw[name]) : raw[name];
    }
    return row as Row;
  }

  private changes(set: Partial<Row>): Fragment {
    const names = Object.keys(set);
    return {
      text: names.map((name) => `"${name}" = ?`).join(', '),
      values: names.map((name) => toColumn(this.column(name), set[name])),
    };
  }

  private match(where: Partial<Row>): Fragment {
    const names = Object.keys(where);
    return {
      text: names.map((name) => (where[name] === null ? `"${name}" IS NULL` : `"${name}" = ?`)).join(' AND '),
      values: names.filter((name) => where[name] !== null).map((name) => toColumn(this.column(name), where[name])),
    };
  }

  private column(name: string): ShapedColumn {
    const column = this.shape.byName.get(name);
    if (!column) throw new Error(`${this.shape.table} has no column ${name}`);
    return column;
  }

  private numbered(text: string): string {
    if (!isPostgres(this.runner)) return text;
    let position = 0;
    return text.replace(/\?/g, () => `$${++position}`);
  }
}

function toColumn({ transformer }: ShapedColumn, value: unknown): unknown {
  return (transformer ? transformer.to(value) : value) ?? null;
}

function shapeOf(dataSource: DataSource, entity: EntityTarget<ObjectLiteral>): Shape {
  const known = shapes.get(dataSource) ?? new Map<unknown, Shape>();
  shapes.set(dataSource, known);
  const found = known.get(entity);
  if (found) return found;
  const metadata = dataSource.getMetadata(entity);
  const columns = metadata.columns.map(({ propertyName, transformer }) => {
    return { name: propertyName, transformer: [transformer].flat()[0] };
  });
  const byName = new Map(columns.map((column) => [column.name, column]));
  const names = columns.map(({ name }) => name);
  const marks = names.map((_, index) => (dataSource.options.type === 'postgres' ? `$${index + 1}` : '?'));
  const table = `"${metadata.tableName}"`;
  const insert = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${marks.join(', ')})`;
  const shape = { table, columns, byName, insert };
  known.set(entity, shape);
  return shape;
}
