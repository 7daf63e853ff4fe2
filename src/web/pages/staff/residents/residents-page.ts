// The page on which an administrator finds, exports and erases what is kept about one resident.
import type { ErasedRecord } from '../../../../use-cases/access/erase-resident.js';
import type { ResidentRecord } from '../../../../use-cases/access/export-resident.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';

export interface ResidentFacts {
  /** As typed; '' before anything is asked. */
  asked: string;
  found?: readonly ResidentRecord[];
  /** What has just been erased. */
  erased?: readonly ErasedRecord[];
}

export function residentsPage({ asked, found, erased }: ResidentFacts, context: StaffPageContext) {
  return {
    ...cityBar(context, 'residents.title', '/staff/residents'),
    asked,
    count: found ? staffText(context, 'residents.found', { count: found.length }) : '',
    isFound: found !== undefined && found.length > 0,
    records: (found ?? []).map((record) => recordRow(record, context)),
    report: erased ? staffText(context, 'residents.erased', { count: erased.length }) : '',
    lines: (erased ?? []).map(({ record, ended }) => {
      const what = titleOf(record, context);
      return staffText(context, ended ? 'residents.line-ended' : 'residents.line', { what });
    }),
  };
}

const titleOf = ({ reference, hub, service }: ResidentRecord, context: StaffPageContext): string =>
  reference === null
    ? staffText(context, 'residents.waiting', { hub, service })
    : staffText(context, 'residents.booking', { reference, hub, service });

/** Codes are shown as they are stored, because the resident is told what is stored. */
function recordRow(record: ResidentRecord, context: StaffPageContext) {
  const { contact, ticket } = record;
  const note = [contact?.note, ticket?.note].filter((text) => text).join(' · ');
  const values = {
    name: contact?.name,
    email: contact?.email,
    phone: contact?.phone,
    time: record.start,
    state: record.state,
    needs: record.needs.join(', '),
    interpreterLanguage: contact?.interpreterLanguage,
    number: record.applicationNumber,
    note,
    ticket: ticket?.number,
    letters: record.letters.map(({ kind, sentAt }) => (sentAt === null ? kind : `${kind} ${sentAt}`)).join(', '),
    until: contact?.keptUntil,
  };
  const labels = Object.keys(values) as (keyof typeof values)[];
  return {
    title: titleOf(record, context),
    lines: labels.flatMap((name) => {
      const value = values[name];
      return value ? [{ label: staffText(context, `residents.${name}`), value }] : [];
    }),
  };
}
