// One booking for staff, with all its details. A new one is shown large, so that its reference can be read out.
import { languageLabel } from '../../../../contract/words/language-name.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { visitName } from '../../../../contract/words/visit-names.js';
import type { Need } from '../../../../domain/queue/ticket/ticket.js';
import type { BookingAtDesk } from '../../../../use-cases/booking/show-booking.js';
import { cityBar } from '../parts/page-frame.js';
import { type Reader, readerAt, say } from '../parts/staff-reader.js';
import { needWords } from '../parts/ticket-words.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { visitMoment } from './desk-times.js';
import { spelled } from './reference-spelling.js';

/** The change that the page has to announce, or ''. */
export type Said = 'new' | 'changed' | '';

export function bookingPage(found: BookingAtDesk, notice: Said, language: Language) {
  const { appointment, changeable, desk, hub } = found;
  const context = readerAt(hub, found.asOf, language);
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
    backLabel: say(context, desk.ownOnly ? 'partner.back' : 'cancel.back'),
  };
}

function visitRows({ appointment, hub }: BookingAtDesk, context: Reader) {
  const { applicationCheck, applicationNumber, parts, partySize, start } = appointment;
  const { language } = context;
  const unverified = applicationCheck === 'unverified' ? `, ${say(context, 'desk.unverified')}` : '';
  return [
    { label: say(context, 'booking.time'), value: visitMoment(start, context) },
    { label: say(context, 'booking.service'), value: visitName(parts, language) },
    { label: say(context, 'desk.hub'), value: textIn(hub.name, language) },
    {
      label: say(context, 'desk.people'),
      value: partySize > 1 ? say(context, 'booking.party', { count: partySize }) : '',
    },
    { label: say(context, 'desk.number'), value: `${applicationNumber ?? ''}${unverified}`.replace(/^, /, '') },
  ];
}

function personRows({ appointment, contact }: BookingAtDesk, context: Reader) {
  const { channel, language } = appointment;
  return [
    { label: say(context, 'booking.name'), value: contact?.name ?? say(context, 'booking.no-name') },
    { label: say(context, 'desk.contact'), value: [contact?.phone, contact?.email].filter(Boolean).join(', ') },
    { label: say(context, 'desk.language'), value: languageLabel(context.language, language) },
    { label: say(context, 'desk.interpreter'), value: contact?.interpreterLanguage ?? '' },
    { label: say(context, 'desk.booked-by'), value: say(context, `desk.channel.${channel}`) },
  ];
}

/** The state in words; '' for an ordinary booking that is still to come. */
function stateOf({ appointment, noShow }: BookingAtDesk, context: Reader): string {
  if (noShow) return say(context, 'booking.no-show');
  if (appointment.state === 'booked') return '';
  return appointment.state === 'held' ? say(context, 'desk.unconfirmed') : say(context, `booking.${appointment.state}`);
}
