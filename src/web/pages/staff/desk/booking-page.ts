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
  const reader = readerAt(hub, found.asOf, language);
  const reference = appointment.reference ?? '';
  const base = `/staff/hubs/${hub.key}`;
  const path = `${base}/bookings/${encodeURIComponent(reference)}`;
  return {
    ...cityBar(reader, notice === '' ? 'desk.booking' : `desk.${notice}`, path),
    said: notice,
    isNew: notice === 'new',
    reference,
    spelled: spelled(reference, reader),
    state: stateOf(found, reader),
    rows: [...visitRows(found, reader), ...personRows(found, reader)].filter(({ value }) => value !== ''),
    needs: needWords(appointment.needs as Need[], reader),
    note: found.contact?.note ?? '',
    change: changeable ? `${path}/change` : '',
    cancel: changeable ? `${path}/cancel` : '',
    paper: `${path}/paper`,
    another: `${base}/book`,
    back: desk.ownOnly ? `${base}/book` : `${base}/greeter`,
    backLabel: say(reader, desk.ownOnly ? 'partner.back' : 'cancel.back'),
  };
}

function visitRows({ appointment, hub }: BookingAtDesk, reader: Reader) {
  const { applicationCheck, applicationNumber, parts, partySize, start } = appointment;
  const { language } = reader;
  const unverified = applicationCheck === 'unverified' ? `, ${say(reader, 'desk.unverified')}` : '';
  return [
    { label: say(reader, 'booking.time'), value: visitMoment(start, reader) },
    { label: say(reader, 'booking.service'), value: visitName(parts, language) },
    { label: say(reader, 'desk.hub'), value: textIn(hub.name, language) },
    {
      label: say(reader, 'desk.people'),
      value: partySize > 1 ? say(reader, 'booking.party', { count: partySize }) : '',
    },
    { label: say(reader, 'desk.number'), value: `${applicationNumber ?? ''}${unverified}`.replace(/^, /, '') },
  ];
}

function personRows({ appointment, contact }: BookingAtDesk, reader: Reader) {
  const { channel, language } = appointment;
  return [
    { label: say(reader, 'booking.name'), value: contact?.name ?? say(reader, 'booking.no-name') },
    { label: say(reader, 'desk.contact'), value: [contact?.phone, contact?.email].filter(Boolean).join(', ') },
    { label: say(reader, 'desk.language'), value: languageLabel(reader.language, language) },
    { label: say(reader, 'desk.interpreter'), value: contact?.interpreterLanguage ?? '' },
    { label: say(reader, 'desk.booked-by'), value: say(reader, `desk.channel.${channel}`) },
  ];
}

/** The state in words; '' for an ordinary booking that is still to come. */
function stateOf({ appointment, noShow }: BookingAtDesk, reader: Reader): string {
  if (noShow) return say(reader, 'booking.no-show');
  if (appointment.state === 'booked') return '';
  return appointment.state === 'held' ? say(reader, 'desk.unconfirmed') : say(reader, `booking.${appointment.state}`);
}
