// The form of the policy, with values as typed. readPolicy and the domain check them. The numbers of services are in rows
// of three fields with the same names in every row, so that rows can be added and removed without a script.
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CallingPolicy } from '../../../../domain/hub/calling-policy.js';
import { type PolicyNumber, policyNumbers } from '../../../../domain/hub/policy-limits.js';
import { OneLine } from '../../../api/rules.js';
import { Many, OnceForm } from '../parts/form-bodies.js';

const Typed = () => (target: object, name: string) => {
  for (const check of [IsOptional(), OneLine(), IsString(), MaxLength(2000)]) check(target, name);
};

const MOST_ROWS = 200;
const Column = () => (target: object, name: string) => {
  for (const check of [
    IsOptional(),
    Many(),
    IsArray(),
    ArrayMaxSize(MOST_ROWS),
    IsString({ each: true }),
    MaxLength(200, { each: true }),
  ])
    check(target, name);
};

/** A number that differs for one service. */
export interface TypedRow {
  service: string;
  number: string;
  value: string;
}

export interface TypedPolicy extends Partial<Record<PolicyNumber, string>> {
  version?: string;
  routing?: string;
  note?: string;
  rowService?: string[];
  rowNumber?: string[];
  rowValue?: string[];
}

export class PolicyForm extends OnceForm implements TypedPolicy {
  @Typed() version?: string;
  @Typed() appointmentCredit?: string;
  @Typed() needsCredit?: string;
  @Typed() returnCredit?: string;
  @Typed() walkInGuard?: string;
  @Typed() grace?: string;
  @Typed() earlyCheckIn?: string;
  @Typed() noShowAfter?: string;
  @Typed() recallSpacing?: string;
  @Typed() recallMost?: string;
  @Typed() routing?: string;
  @Typed() note?: string;
  @Column() rowService?: string[];
  @Column() rowNumber?: string[];
  @Column() rowValue?: string[];
  /** The pressed button: `add` adds a row, `remove-0` removes the first one, `edit` leads back from the preview. */
  @IsOptional() @IsString() @MaxLength(20) step?: string;
}

/** The rows of a form. */
export const rowsIn = ({ rowService = [], rowNumber = [], rowValue = [] }: TypedPolicy): TypedRow[] =>
  rowService.map((service, index) => ({
    service,
    number: rowNumber[index] ?? '',
    value: (rowValue[index] ?? '').trim(),
  }));

/** The form with these rows in place of its own. */
export const withRows = (typed: TypedPolicy, rows: readonly TypedRow[]): TypedPolicy => ({
  ...typed,
  rowService: rows.map(({ service }) => service),
  rowNumber: rows.map(({ number }) => number),
  rowValue: rows.map(({ value }) => value),
});

/** The form after a button that adds or removes a row. */
export function afterStep(form: PolicyForm): TypedPolicy {
  const rows = rowsIn(form);
  if (form.step === 'add') return withRows(form, [...rows, { service: '', number: 'walkInGuard', value: '' }]);
  const removed = /^remove-(\d+)$/.exec(form.step ?? '')?.[1];
  return removed === undefined
    ? form
    : withRows(form, [...rows.slice(0, Number(removed)), ...rows.slice(Number(removed) + 1)]);
}

/** The form with the current policy. */
export function typedFrom(policy: CallingPolicy): TypedPolicy {
  const own = Object.fromEntries(policyNumbers.map((name) => [name, String(policy[name])]));
  const rows = Object.entries(policy.services).flatMap(([service, numbers]) =>
    policyNumbers.flatMap((number) => {
      const value = numbers[number];
      return value === undefined ? [] : [{ service, number, value: String(value) }];
    }),
  );
  return withRows({ ...own, version: String(policy.version), routing: policy.routing }, rows);
}
