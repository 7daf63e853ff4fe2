// One booking for staff, with all its details. A new one is shown large, so that its reference can be read out.
import { languageLabel } from '../../../../contract/words/language-name.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { visitName } from '../../../../contract/words/visit-names.js';
import type { Need } from '../../../../domain/queue/ticket/ticket.js';
import type { BookingAtDesk } from '../../../../use-cases/booking/show-booking.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { needWords } from '../parts/ticket-words.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { visitTimeText } from './desk-times.js';
import { spelled } from './reference-spelling.js';

/** The change that the page has to announce, or ''. */
export type Said = 'new' | 'changed' | '';

export function bookingPage(found: BookingAtDesk, notice: Said, language: Language) {
  const { appointment, changeable, desk, hub } = found;
  const context = staffPageContext(hub, found.asOf, language);
  const reference = appointment.reference ?? '';
  const base = `/staff/hubs/${hub.key}`;
  const path = `${base}/bookings/${encodeURIComponent(reference)}`;
  return {
    ...cityBar(context, notice === '' ? 'desk.booking' : `desk.${notice}`, path),
    said: notice,
    isNew: notice === 'new',
    reference,
    spelled: spelled(reference, context),
    state: stateOf(found, context),
    rows: [...visitRows(found, context), ...personRows(found, context)].filter(({ value }) => value !== ''),
    needs: needWords(appointment.needs as Need[], context),
    note: found.contact?.note ?? '',
    change: changeable ? `${path}/change` : '',
    cancel: changeable ? `${path}/cancel` : '',
    paper: `${path}/paper`,
    another: `${base}/book`,
    back: desk.ownOnly ? `${base}/book` : `${base}/greeter`,
    backLabel: staffText(context, desk.ownOnly ? 'partner.back' : 'cancel.back'),
  };
}

function visitRows({ appointment, hub }: BookingAtDesk, context: StaffPageContext) {
  const { applicationCheck, applicationNumber, parts, partySize, start } = appointment;
  const { language } = context;
  const unverified = applicationCheck === 'unverified' ? `, ${staffText(context, 'desk.unverified')}` : '';
  return [
    { label: staffText(context, 'booking.time'), value: visitTimeText(start, context) },
    { label: staffText(context, 'booking.service'), value: visitName(parts, language) },
    { label: staffText(context, 'desk.hub'), value: textIn(hub.name, language) },
    {
      label: staffText(context, 'desk.people'),
      value: partySize > 1 ? staffText(context, 'booking.party', { count: partySize }) : '',
    },
    { label: staffText(context, 'desk.number'), value: `${applicationNumber ?? ''}${unverified}`.replace(/^, /, '') },
  ];
}

function personRows({ appointment, contact }: BookingAtDesk, context: StaffPageContext) {
  const { channel, language } = appointment;
  return [
    { label: staffText(context, 'booking.name'), value: contact?.name ?? staffText(context, 'booking.no-name') },
    { label: staffText(context, 'desk.contact'), value: [contact?.phone, contact?.email].filter(Boolean).join(', ') },
    { label: staffText(context, 'desk.language'), value: languageLabel(context.language, language) },
    { label: staffText(context, 'desk.interpreter'), value: contact?.interpreterLanguage ?? '' },
    { label: staffText(context, 'desk.booked-by'), value: staffText(context, `desk.channel.${channel}`) },
  ];
}

/** The state in words; '' for an ordinary booking that is still to come. */
function stateOf({ appointment, noShow }: BookingAtDesk, context: StaffPageContext): string {
  if (noShow) return staffText(context, 'booking.no-show');
  if (appointment.state === 'booked') return '';
  return appointment.state === 'held'
    ? staffText(context, 'desk.unconfirmed')
    : staffText(context, `booking.${appointment.state}`);
}
