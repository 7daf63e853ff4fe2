// A booking on paper, in the resident's language; the buttons below it are in the language of the staff who print it.
import type { MessageKey } from '../../../../contract/languages/message-keys.js';
import { timeText } from '../../../../contract/words/clock.js';
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { partName, whatToBringTo } from '../../../../contract/words/visit-names.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { BookingAtDesk } from '../../../../use-cases/booking/show-booking.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import { translate } from '../../../../platform/sentences.js';

export function bookingPaper({ appointment, hub }: BookingAtDesk, staffLanguage: Language) {
  const { language, parts, start } = appointment;
  const { timeZone } = hub.opening;
  const reference = appointment.reference ?? '';
  const forStaff = (key: MessageKey): string => translate(staffLanguage, key);
  const day = dayText(language, localDateOf(start, timeZone), 'day-and-year');
  return {
    language,
    title: translate(language, 'staff.desk.paper.title', { reference }),
    reference,
    day: day.charAt(0).toUpperCase() + day.slice(1),
    time: timeText(language, start, timeZone),
    hub: textIn(hub.name, language),
    address: textIn(hub.address, language),
    services: parts.map((part) => partName(part, language)),
    bring: whatToBringTo(parts, language),
    staff: {
      language: staffLanguage,
      nav: forStaff('paper.nav'),
      print: forStaff('paper.print'),
      back: forStaff('staff.desk.paper.back'),
    },
    back: `/staff/hubs/${hub.key}/bookings/${reference}`,
  };
}
