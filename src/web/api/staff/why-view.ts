import type { ComparedTicketView, WhyView } from '../../../contract/why-wire.js';
import type { Language } from '../../../domain/hub/hub.js';
import type { Explanation } from '../../../domain/queue/order/explain.js';
import type { Ticket } from '../../../domain/queue/ticket/ticket.js';
import { isoOf } from '../../../platform/iso-instant.js';
import type { ComparedTickets } from '../../../use-cases/queue/compare-tickets.js';
import { callReason, laterReason, reasonView } from '../../http/reasons.js';

/** The comparison of two tickets on the wire; without a reason and a call where neither has been called. */
export function whyView(
  { asked, other, counters, explanation, hub }: ComparedTickets,
  languages: readonly Language[],
): WhyView {
  if (!explanation) return { first: comparedView(asked), second: comparedView(other) };
  const { call, first, second } = explanation;
  const counter = counters.find(({ key }) => key === call.counter)?.label ?? call.counter ?? '';
  return {
    first: comparedView(first),
    second: comparedView(second),
    reason: reasonView(laterReason(explanation, counter, hub.opening.timeZone), languages),
    call: callView(call, hub.opening.timeZone, languages),
  };
}

const comparedView = ({ id, label, service, arrivedAt, dueAt }: Ticket): ComparedTicketView => ({
  id,
  ticket: label,
  service,
  arrivedAt: isoOf(arrivedAt),
  dueAt: isoOf(dueAt),
});

function callView(
  { at, counter, reason }: Explanation['call'],
  zone: string,
  languages: readonly Language[],
): WhyView['call'] {
  const order = reason?.order;
  return {
    at: isoOf(at),
    counter: counter ?? '',
    ...(reason && { reason: reasonView(callReason(reason, zone, at), languages) }),
    ...(order && { policy: order.policy }),
    runnersUp: (order?.runnersUp ?? []).map(({ label, service, arrivedAt, dueAt, why }) => ({
      ticket: label,
      service,
      arrivedAt: isoOf(arrivedAt),
      dueAt: isoOf(dueAt),
      why,
    })),
  };
}
