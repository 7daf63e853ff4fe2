// The wire repeats a few types of the domain, because screens import only the contract. The compiler checks here that
// both are equal: a value that only one of them has makes an `Equal` false.
import type { LeaveReason as LeaveReasonOnWire, OwnMove as OwnMoveOnWire } from '../../contract/my-ticket-wire.js';
import type * as wire from '../../contract/wire.js';
import { needs as needsOnWire } from '../../contract/wire.js';
import type { Punctuality } from '../../domain/booking/check-in.js';
import type { WaitingState } from '../../domain/booking/waiting-list.js';
import type { Language, Text } from '../../domain/hub/hub.js';
import type { ClosedReason } from '../../domain/hub/opening-hours.js';
import type { WaitRange } from '../../domain/queue/order/tickets-ahead.js';
import type { LeaveReason } from '../../domain/queue/ticket/day-end.js';
import type { OwnMove } from '../../domain/queue/ticket/plain-moves.js';
import { type Need, needs, type TicketState } from '../../domain/queue/ticket/ticket.js';

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const equal: {
  language: Equal<wire.Language, Language>;
  text: Equal<wire.Text, Text>;
  need: Equal<wire.Need, Need>;
  ticketState: Equal<wire.TicketState, TicketState>;
  punctuality: Equal<wire.Punctuality, Punctuality>;
  waitRange: Equal<wire.WaitRange, WaitRange>;
  waitingState: Equal<wire.WaitingView['state'], WaitingState>;
  closedCode: Equal<wire.ClosedCode, ClosedReason['code']>;
  leaveReason: Equal<LeaveReasonOnWire, LeaveReason>;
  ownMove: Equal<OwnMoveOnWire, OwnMove>;
} = {
  language: true,
  text: true,
  need: true,
  ticketState: true,
  punctuality: true,
  waitRange: true,
  waitingState: true,
  closedCode: true,
  leaveReason: true,
  ownMove: true,
};

describe('the types of the wire', () => {
  it('are equal to those of the domain', () => {
    expect(Object.values(equal)).not.toContain(false);
    expect(needsOnWire).toEqual(needs);
  });
});
