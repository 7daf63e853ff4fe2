// The fields of the policy's form: one for each number of the hub, and a row of three for each number of a service.
import { type PolicyNumber, policyNumbers } from '../../../../domain/hub/policy-limits.js';
import { FEWEST_CALLS } from '../../../../domain/hub/policy-problems.js';
import type { PolicyNow } from '../../../../use-cases/hub/show-policy.js';
import type { FieldChoice, FieldOptions } from '../../../http/form-field-options.js';
import { type Reader, say } from '../parts/staff-reader.js';
import { ticketServiceName } from '../parts/ticket-words.js';
import { rowsIn, type TypedPolicy, type TypedRow } from './policy-form.js';
import { unitOf } from './policy-words.js';

interface Typed {
  now: PolicyNow;
  typed: TypedPolicy;
}

/** The hint of the walk-in guard has the hub's typical waits, where enough people were called to know them. */
export function policyField(name: PolicyNumber, { now, typed }: Typed, message: string, context: Reader): FieldOptions {
  const { waits } = now;
  const tested = name === 'walkInGuard' && waits.hub && waits.hub.calls >= FEWEST_CALLS ? waits.hub : undefined;
  const hint = say(context, `policy.number.${name}.hint`);
  return {
    ...numberField(name, typed[name] ?? ''),
    message,
    label: say(context, `policy.number.${name}.label`),
    hint: tested ? `${hint} ${say(context, 'policy.typical', { ...tested })}` : hint,
    unit: say(context, `policy.unit.${unitOf(name)}`),
  };
}

const numberField = (name: string, value: string): FieldOptions => ({
  ...{ name, value, layout: 'amount', inputmode: 'numeric', longest: 4 },
});

/** A row for each number that a service has for itself. `index` names the row that a button removes. */
export function serviceRows(now: PolicyNow, typed: TypedPolicy, messageAt: (field: string) => string, context: Reader) {
  return rowsIn(typed).map((row, index) => {
    const place = (name: string) => ({ id: `${name}-${index}`, message: messageAt(`${name}-${index}`) });
    const service = { label: say(context, 'policy.row-service'), none: say(context, 'policy.choose') };
    const label = say(context, 'policy.row-what');
    const fields: FieldOptions[] = [
      {
        name: 'rowService',
        type: 'select',
        ...place('rowService'),
        ...service,
        choices: serviceChoices(now, row, context),
      },
      { name: 'rowNumber', type: 'select', ...place('rowNumber'), label, choices: numberChoices(row, context) },
      { ...numberField('rowValue', row.value), ...place('rowValue'), label: say(context, 'policy.row-value') },
    ];
    return { index, legend: say(context, 'policy.row', { row: index + 1 }), fields };
  });
}

const serviceChoices = ({ services }: PolicyNow, row: TypedRow, { language }: Reader): FieldChoice[] =>
  [...services.keys()].map((value) => ({
    value,
    label: ticketServiceName(services, value, language),
    chosen: value === row.service,
  }));

const numberChoices = (row: TypedRow, context: Reader): FieldChoice[] =>
  policyNumbers.map((value) => ({
    value,
    label: say(context, 'policy.row-number', {
      label: say(context, `policy.number.${value}.label`),
      unit: say(context, `policy.unit.${unitOf(value)}`),
    }),
    chosen: value === row.number,
  }));
