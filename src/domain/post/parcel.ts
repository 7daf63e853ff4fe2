// A letter with all that it is written from, read when it is sent or shown; and who makes words of it.
import type { Appointment, VisitPart } from '../booking/appointment.js';
import type { Letter } from '../booking/letter.js';
import type { Hub } from '../hub/hub.js';
import type { TicketState } from '../queue/ticket/ticket.js';

/** Who gets it; at least one of the two ways to reach them where a booking was made properly. */
export interface Recipient {
  name: string;
  email: string | null;
  phone: string | null;
}

export interface Parcel {
  letter: Letter;
  /** Undefined once the contact was deleted. */
  recipient?: Recipient;
  /** Where one goes. */
  hub: Hub;
  /** Of a change: where the booking was before, if at another hub. */
  formerHub?: Hub;
  /** Undefined where the letter is to a waiting-list entry, or the booking is gone. */
  appointment?: Appointment;
  /** Once checked in; its state as the clock has it, and the token of its page. */
  ticket?: { label: string; state: TicketState; token: string };
  /** Of a time that is offered to a waiting-list entry: what it is offered for. */
  parts?: Pick<VisitPart, 'name' | 'quantity'>[];
  /** Of an offer to a waiting-list entry: opens its page. */
  waitingToken?: string;
  /** Opens the pages of the appointment; a secret of who made it. */
  token: string;
  /** Confirms it, and is in its own letter only: who has it has read what was sent there. */
  confirmToken: string;
}

/** A letter in words, the same in each of its forms. */
export interface Printed {
  subject: string;
  html: string;
  text: string;
  /** One short message for a phone. */
  sms: string;
  /** For the resident's calendar, where the letter is about a time that they have. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
}

/** Writes letters out. The post room has the one that does; pages show what it makes. */
export abstract class Press {
  abstract print(parcel: Parcel): Printed;
}
