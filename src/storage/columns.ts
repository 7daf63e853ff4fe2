// How values are stored in columns, the same on SQLite and PostgreSQL: instants as UTC ISO text (which sorts),
// structures as JSON text, booleans as the database's own. Entities keep the shape that the domain's functions take.
import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';
import type { EventFacts } from '../domain/events.js';
import { parseInstant, isoOf } from '../platform/iso-instant.js';

const nullable = (to: (value: never) => unknown, from: (value: never) => unknown): ValueTransformer => ({
  to: (value) => (value === null || value === undefined ? value : to(value as never)),
  from: (value) => (value === null || value === undefined ? null : from(value as never)),
});
const asIso = nullable(isoOf, parseInstant);
const asJson = nullable(JSON.stringify, JSON.parse);
const asBoolean: ValueTransformer = {
  to: (value: boolean) => value,
  from: (value: unknown) => value === true || value === 1,
};

/** The facts of an event from its `reason` column, for queries that select single columns. */
export const factsFromColumn = asJson.from as (column: string | null) => EventFacts | null;

/** Text of up to `length` characters. */
export const Characters = (length: number, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, ...options });
export const Key = (length = 80) => Column({ type: 'varchar', length, primary: true });
export const Integer = (options: ColumnOptions = {}) => Column({ type: 'integer', ...options });
export const YesNo = () => Column({ type: 'boolean', transformer: asBoolean });
export const AtInstant = (options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length: 24, transformer: asIso, ...options });
export const Json = (options: ColumnOptions = {}) => Column({ type: 'text', transformer: asJson, ...options });
/** Text of any length. */
export const LongText = () => Column({ type: 'text' });
export const nullableColumn: ColumnOptions = { nullable: true };
