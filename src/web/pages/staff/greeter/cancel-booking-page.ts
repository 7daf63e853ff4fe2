// Before staff cancel a booking: whose it is and when, so that nobody cancels another's. Afterwards: that it is done.
import { momentText } from '../../../../contract/words/moment.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { Refusal } from '../../../../domain/refusal.js';
import type { CancellationPreview } from '../../../../use-cases/booking/cancel-appointment.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import { cityBar } from '../parts/page-frame.js';
import { type Reader, readerAt, say } from '../parts/staff-reader.js';
import { refusalWords } from '../parts/refused-form.js';

/** `asked` is a refusal where there is nothing to show. `reference`: as it stands in the address. */
export function cancelPage(
  asked: CancellationPreview | Refusal,
  { asOf, hub, services }: HubNow,
  reference: string,
  language: Language,
  back = `/staff/hubs/${hub.key}/greeter`,
) {
  const reader = readerAt(hub, asOf, language);
  const base = `/staff/hubs/${hub.key}`;
  const booking = asked instanceof Refusal ? null : asked;
  const done = booking?.appointment.state === 'cancelled';
  const refusal = done ? undefined : refusedWith(asked);
  const path = `${base}/bookings/${encodeURIComponent(reference)}/cancel`;
  const service = services.find((one) => one.service.key === booking?.appointment.service)?.service.name;
  return {
    ...cityBar(reader, done ? 'cancel.done' : 'cancel.title', path),
    back,
    backLabel: say(reader, back.endsWith('/book') ? 'partner.back' : 'cancel.back'),
    refusal: refusalWords(refusal, reader),
    mayCancel: booking !== null && booking.blockers.length === 0,
    done,
    booking: booking
      ? { ...bookingWords(booking, reader), service: service ? textIn(service, language) : booking.appointment.service }
      : null,
  };
}

function bookingWords({ appointment, name }: CancellationPreview, reader: Reader) {
  const { partySize, reference, start } = appointment;
  return {
    name: name ?? say(reader, 'booking.no-name'),
    reference: reference ?? '',
    moment: momentText(reader.language, start, reader.zone, reader.now),
    party: partySize > 1 ? say(reader, 'booking.party', { count: partySize }) : '',
  };
}

function refusedWith(asked: CancellationPreview | Refusal): Refusal | undefined {
  if (asked instanceof Refusal) return asked;
  const [blocker] = asked.blockers;
  return blocker && new Refusal('not-allowed-now', { move: 'cancel', why: blocker.code });
}
