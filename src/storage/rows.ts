// SQL for the most frequent statements: one text for both databases, made once for each entity from TypeORM's metadata,
// and values in the entity's shape. (The ORM's insert reaches 0.57 of raw SQL's rate, its save 0.39.)
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner, ValueTransformer } from 'typeorm';
import { execute, isPostgres } from './statements.js';

interface ShapedColumn {
  name: string;
  /** Undefined for a value that is stored as it is. */
  transformer: ValueTransformer | undefined;
}

interface Shape {
  table: string;
  /** In the table's order. */
  columns: ShapedColumn[];
  byName: Map<string, ShapedColumn>;
  insert: string;
}

/** Rows in one statement; PostgreSQL allows at most 65,535 values in one. */
const MOST_AT_ONCE = 500;
const shapes = new WeakMap<DataSource, Map<unknown, Shape>>();

/** A piece of SQL with its values, marked by `?`. */
type Fragment = { text: string; values: unknown[] };

export class Rows<Row extends ObjectLiteral> {
  private known?: Shape;

  constructor(
    private readonly runner: QueryRunner,
    private readonly entity: EntityTarget<Row>,
  ) {}

  /** Computed when it is first needed, because a unit makes `Rows` of all entities and uses a few. */
  private get shape(): Shape {
    this.known ??= shapeOf(this.runner.dataSource, this.entity);
    return this.known;
  }

  async insert(row: Row): Promise<void> {
    const { insert, columns } = this.shape;
    const values = columns.map((column) => toColumn(column, row[column.name]));
    await execute(this.runner, insert, values);
  }

  /**
   * The same as `insert` for many rows. On PostgreSQL one statement inserts 500, because every statement waits for the
   * network.
   */
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

  /** Sets `set` in the rows that match `where`, and returns their number. */
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

  /** `rest` is the SQL after the table's name, with `?` for values, which are given as they are stored. */
  async select(rest: string, values: unknown[]): Promise<Row[]> {
    const found = await this.query<ObjectLiteral>(`SELECT * FROM ${this.shape.table} ${rest}`, values);
    return found.map((raw) => this.rowOf(raw));
  }

  /** Any SQL with `?` for values; returns raw columns. */
  async query<T extends ObjectLiteral>(text: string, values: unknown[]): Promise<T[]> {
    const { records } = await execute(this.runner, this.numbered(text), values);
    return records as T[];
  }

  /** SQL that changes rows, with `?` for values; returns their number. */
  async affected(text: string, values: unknown[]): Promise<number> {
    const { affected } = await execute(this.runner, this.numbered(text), values);
    return affected;
  }

  /** A row in the entity's shape from the raw columns of a query; further columns are ignored. */
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
