// The page on which an administrator finds, exports and erases what is kept about one resident.
import { textIn } from '../../../../contract/words/text-in.js';
import type { Need } from '../../../../domain/queue/ticket/ticket.js';
import { parseInstant } from '../../../../platform/iso-instant.js';
import { translate } from '../../../../platform/sentences.js';
import type { ErasedRecord } from '../../../../use-cases/access/erase-resident.js';
import type { ResidentRecord } from '../../../../use-cases/access/export-resident.js';
import { cityBar } from '../parts/page-frame.js';
import { dayAndTimeFor, type StaffPageContext, staffText } from '../parts/staff-page-context.js';

export interface ResidentFacts {
  /** As typed; '' before anything is asked. */
  asked: string;
  found?: readonly ResidentRecord[];
  /** What has just been erased. */
  erased?: readonly ErasedRecord[];
  /** Whether erasing was asked for without the tick that says that the person asked for it. */
  isUnsure?: boolean;
}

export function residentsPage({ asked, found, erased, isUnsure = false }: ResidentFacts, context: StaffPageContext) {
  return {
    ...cityBar(context, 'residents.title', '/staff/residents'),
    asked,
    count: found ? staffText(context, 'residents.found', { count: found.length }) : '',
    isFound: found !== undefined && found.length > 0,
    records: (found ?? []).map((record) => recordRow(record, context)),
    sure: [{ value: 'yes', label: staffText(context, 'residents.sure') }],
    unsure: isUnsure ? staffText(context, 'residents.unsure') : '',
    report: erased ? staffText(context, 'residents.erased', { count: erased.length }) : '',
    lines: (erased ?? []).map(({ record, ended }) => {
      const what = titleOf(record, context);
      return staffText(context, ended ? 'residents.line-ended' : 'residents.line', { what });
    }),
  };
}

function titleOf({ reference, hubName, serviceName }: ResidentRecord, context: StaffPageContext): string {
  const names = { hub: textIn(hubName, context.language), service: textIn(serviceName, context.language) };
  return reference === null
    ? staffText(context, 'residents.waiting', names)
    : staffText(context, 'residents.booking', { reference, ...names });
}

function recordRow(record: ResidentRecord, city: StaffPageContext) {
  const context = { ...city, zone: record.timeZone };
  const when = (at: string | null | undefined) => (at ? dayAndTimeFor(context, parseInstant(at)) : '');
  const { contact, ticket } = record;
  const letters = record.letters.map(({ kind, sentAt }) =>
    [staffText(context, `letters.kind.${kind}`), when(sentAt)].filter(Boolean).join(', '),
  );
  const values = {
    name: [contact?.name],
    email: [contact?.email],
    phone: [contact?.phone],
    time: [when(record.start)],
    state: [staffText(context, `residents.state-of.${record.state}`)],
    needs: record.needs.map((need) => translate(context.language, `shared.needs.${need as Need}`)),
    interpreterLanguage: [contact?.interpreterLanguage],
    number: [record.applicationNumber],
    note: [contact?.note, ticket?.note],
    ticket: [ticket?.number],
    letters,
    until: [when(contact?.keptUntil)],
  };
  const labels = Object.keys(values) as (keyof typeof values)[];
  return {
    title: titleOf(record, context),
    lines: labels.flatMap((name) => {
      const lines = values[name].filter(Boolean);
      return lines.length > 0 ? [{ label: staffText(context, `residents.${name}`), values: lines }] : [];
    }),
  };
}
