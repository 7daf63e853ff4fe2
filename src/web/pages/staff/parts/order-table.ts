// The tickets that waited at a call, in calling order, as the call recorded them.
import type { CallReason } from '../../../../domain/queue/order/call-reason.js';
import { type Instant, minutesBetween } from '../../../../domain/time/instant.js';
import { type StaffPageContext, staffText, timeFor } from './staff-page-context.js';
import { type ServiceNames, ticketServiceName } from './ticket-words.js';

interface OrderRow {
  rank: string;
  ticket: string;
  service: string;
  due: string;
  waited: string;
  why: string;
}

export interface OrderTable {
  caption: string;
  /** A sentence with the version of the policy. */
  by: string;
  rows: OrderRow[];
}

/** Null for calls that recorded no order. `ticket` is the number of the called ticket, `at` the instant of the call. */
export function orderTable(
  ticket: string,
  at: Instant,
  reason: CallReason | null,
  services: ServiceNames,
  context: StaffPageContext,
): OrderTable | null {
  const order = reason?.order;
  if (!order) return null;
  const all = [{ ...order, label: ticket, why: 'called' as const }, ...order.runnersUp];
  return {
    caption: staffText(context, 'history.order.caption', { ticket, time: timeFor(context, at) }),
    by: staffText(context, 'history.order.by', { policy: order.policy }),
    rows: all.map(({ label, service, arrivedAt, dueAt, why }, index) => ({
      rank: String(index + 1),
      ticket: label,
      service: ticketServiceName(services, service, context.language),
      due: timeFor(context, dueAt),
      waited: staffText(context, 'minutes', { minutes: minutesBetween(arrivedAt, at) }),
      why: staffText(context, `history.order.${why}`),
    })),
  };
}
