// The data that a letter is written from, read when the letter is sent or shown, and the interface of the printer that
// writes it.
import type { Appointment } from '../booking/appointment.js';
import type { VisitPart } from '../booking/visit.js';
import type { Letter } from '../booking/letter.js';
import type { Hub } from '../hub/hub.js';
import type { TicketState } from '../queue/ticket/ticket-states.js';

/** The person who gets the letter. A booking made by the public has at least one of e-mail and phone. */
export interface Recipient {
  name: string;
  email: string | null;
  phone: string | null;
}

export interface LetterData {
  letter: Letter;
  /** Undefined once the contact has been deleted. */
  recipient?: Recipient;
  /** The hub that the resident goes to. */
  hub: Hub;
  /** The hub of the booking before a change, when it was another one. */
  formerHub?: Hub;
  /** Undefined when the letter goes to a waiting-list entry, or when the booking no longer exists. */
  appointment?: Appointment;
  /** The ticket of a checked-in appointment: its state at this moment, and the token of its page. */
  ticket?: { label: string; state: TicketState; token: string };
  /** The services for which a time is offered, when the letter offers one to a waiting-list entry. */
  parts?: Pick<VisitPart, 'name' | 'quantity'>[];
  /** The token that opens the page of a waiting-list entry, when the letter offers a time to one. */
  waitingToken?: string;
  /** The token that opens the pages of the appointment; only the person who booked may know it. */
  token: string;
  /** The token that confirms the appointment. It is in one letter only, so a person who has it has read that letter. */
  confirmToken: string;
}

/** A letter written out; all forms say the same. */
export interface PrintedLetter {
  subject: string;
  html: string;
  text: string;
  /** One short text message. */
  sms: string;
  /** The calendar part, when the letter is about a time that the resident has or had. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
}

/** Writes letters. The room `post` provides the implementation; staff pages show its output. */
export abstract class LetterPrinter {
  abstract print(data: LetterData): PrintedLetter;
}
