// The fields of the policy's form: one for each number of the hub, and a row of three for each number of a service.
import { type PolicyNumber, policyNumbers } from '../../../../domain/hub/policy-limits.js';
import { FEWEST_CALLS } from '../../../../domain/hub/policy-problems.js';
import type { PolicyNow } from '../../../../use-cases/hub/show-policy.js';
import type { FieldChoice, FieldOptions } from '../../../http/form-field-options.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';
import { ticketServiceName } from '../parts/ticket-words.js';
import { rowsIn, type TypedPolicy, type TypedRow } from './policy-form.js';
import { unitOf } from './policy-words.js';

interface Typed {
  now: PolicyNow;
  typed: TypedPolicy;
}

/** The hint of the walk-in guard has the hub's typical waits, where enough people were called to know them. */
export function policyField(
  name: PolicyNumber,
  { now, typed }: Typed,
  message: string,
  context: StaffPageContext,
): FieldOptions {
  const { waits } = now;
  const tested = name === 'walkInGuard' && waits.hub && waits.hub.calls >= FEWEST_CALLS ? waits.hub : undefined;
  const hint = staffText(context, `policy.number.${name}.hint`);
  return {
    ...numberField(name, typed[name] ?? ''),
    message,
    label: staffText(context, `policy.number.${name}.label`),
    hint: tested ? `${hint} ${staffText(context, 'policy.typical', { ...tested })}` : hint,
    unit: staffText(context, `policy.unit.${unitOf(name)}`),
  };
}

const numberField = (name: string, value: string): FieldOptions => ({
  ...{ name, value, layout: 'amount', inputmode: 'numeric', longest: 4 },
});

/** A row for each number that a service has for itself. `index` names the row that a button removes. */
export function serviceRows(
  now: PolicyNow,
  typed: TypedPolicy,
  messageAt: (field: string) => string,
  context: StaffPageContext,
) {
  return rowsIn(typed).map((row, index) => {
    const place = (name: string) => ({ id: `${name}-${index}`, message: messageAt(`${name}-${index}`) });
    const service = { label: staffText(context, 'policy.row-service'), none: staffText(context, 'policy.choose') };
    const label = staffText(context, 'policy.row-what');
    const fields: FieldOptions[] = [
      {
        name: 'rowService',
        type: 'select',
        ...place('rowService'),
        ...service,
        choices: serviceChoices(now, row, context),
      },
      { name: 'rowNumber', type: 'select', ...place('rowNumber'), label, choices: numberChoices(row, context) },
      { ...numberField('rowValue', row.value), ...place('rowValue'), label: staffText(context, 'policy.row-value') },
    ];
    return { index, legend: staffText(context, 'policy.row', { row: index + 1 }), fields };
  });
}

const serviceChoices = ({ services }: PolicyNow, row: TypedRow, { language }: StaffPageContext): FieldChoice[] =>
  [...services.keys()].map((value) => ({
    value,
    label: ticketServiceName(services, value, language),
    chosen: value === row.service,
  }));

const numberChoices = (row: TypedRow, context: StaffPageContext): FieldChoice[] =>
  policyNumbers.map((value) => ({
    value,
    label: staffText(context, 'policy.row-number', {
      label: staffText(context, `policy.number.${value}.label`),
      unit: staffText(context, `policy.unit.${unitOf(value)}`),
    }),
    chosen: value === row.number,
  }));
