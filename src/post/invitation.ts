// The calendar part of a letter (RFC 5546): a confirmed or moved booking requests its entry, a cancelled one cancels
// it. Its UID is that of the file on the booking's page.
import { textIn } from '../contract/words/text-in.js';
import { visitName } from '../contract/words/visit-names.js';
import type { LetterKind } from '../domain/booking/letter.js';
import type { LetterData, PrintedLetter } from '../domain/post/letter-data.js';
import { calendarText } from '../platform/calendar.js';
import { translate } from '../platform/sentences.js';
import { letterLinksOf } from './letter-links.js';

const methods: Partial<Record<LetterKind, 'REQUEST' | 'CANCEL'>> = {
  confirmation: 'REQUEST',
  change: 'REQUEST',
  cancellation: 'CANCEL',
};

/** The calendar part; undefined for other letters. `sender` is the address that the e-mail comes from. */
export function invitationOf(data: LetterData, sender: string, base: string): PrintedLetter['calendar'] {
  const { letter, appointment, hub, recipient } = data;
  const method = methods[letter.kind];
  if (!method || !appointment) return undefined;
  const { language } = letter;
  const link = letterLinksOf(data, base).change;
  const about = translate(language, 'calendar.description', { reference: appointment.reference });
  const text = calendarText({
    method: method === 'CANCEL' ? 'cancel' : 'request',
    language,
    id: appointment.id,
    sequence: appointment.sequence,
    stamp: letter.createdAt,
    start: appointment.start,
    minutes: appointment.minutes,
    cancelled: method === 'CANCEL',
    summary: visitName(appointment.parts, language),
    location: `${textIn(hub.name, language)}, ${textIn(hub.address, language)}`,
    description: `${about} ${translate(language, 'calendar.change', { link })}`,
    link,
    organizer: { name: translate(language, 'shared.brand'), email: sender },
    attendee: recipient?.email ?? undefined,
  });
  return { method, text };
}
