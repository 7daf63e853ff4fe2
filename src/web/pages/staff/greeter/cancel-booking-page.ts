// The confirmation before staff cancel a booking, with its name and time to avoid mistakes, and the page after it.
import { timeOrDayAndTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { Refusal } from '../../../../domain/refusal.js';
import type { CancellationPreview } from '../../../../use-cases/booking/cancel-appointment.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';

/** `preview` is a refusal where no booking can be shown. `reference` is the one of the page's address. */
export function cancelPage(
  preview: CancellationPreview | Refusal,
  { asOf, hub, services }: HubNow,
  reference: string,
  language: Language,
  back = `/staff/hubs/${hub.key}/greeter`,
) {
  const context = staffPageContext(hub, asOf, language);
  const base = `/staff/hubs/${hub.key}`;
  const booking = preview instanceof Refusal ? null : preview;
  const done = booking?.appointment.state === 'cancelled';
  const refusal = done ? undefined : refusedWith(preview);
  const path = `${base}/bookings/${encodeURIComponent(reference)}/cancel`;
  const service = services.find((one) => one.service.key === booking?.appointment.service)?.service.name;
  return {
    ...cityBar(context, done ? 'cancel.done' : 'cancel.title', path),
    back,
    backLabel: staffText(context, back.endsWith('/book') ? 'partner.back' : 'cancel.back'),
    refusal: refusalWords(refusal, context),
    mayCancel: booking !== null && booking.blockers.length === 0,
    done,
    booking: booking
      ? {
          ...bookingWords(booking, context),
          service: service ? textIn(service, language) : booking.appointment.service,
        }
      : null,
  };
}

function bookingWords({ appointment, name }: CancellationPreview, context: StaffPageContext) {
  const { partySize, reference, start } = appointment;
  return {
    name: name ?? staffText(context, 'booking.no-name'),
    reference: reference ?? '',
    moment: timeOrDayAndTimeText(context.language, start, context.zone, context.now),
    party: partySize > 1 ? staffText(context, 'booking.party', { count: partySize }) : '',
  };
}

function refusedWith(preview: CancellationPreview | Refusal): Refusal | undefined {
  if (preview instanceof Refusal) return preview;
  const [blocker] = preview.blockers;
  return blocker && new Refusal('not-allowed-now', { move: 'cancel', why: blocker.code });
}
