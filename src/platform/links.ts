// Links that need no account: an HMAC of an id, unguessable and never stored. Their end is a rule of what they lead to.
import { sameText, signature } from './randomness.js';

export class Links {
  constructor(private readonly secret: string) {}

  /** For a phone: leads to one ticket. */
  ticketToken(id: string): string {
    return `${id}.${signature(this.secret, 'ticket', id)}`;
  }

  /** The ticket's id, or undefined where the token is not ours. */
  ticketOf(token: string): string | undefined {
    const dot = token.lastIndexOf('.');
    const id = token.slice(0, Math.max(dot, 0));
    return sameText(token.slice(dot + 1), signature(this.secret, 'ticket', id)) ? id : undefined;
  }

  /** To change or cancel one appointment. */
  appointmentToken(id: string): string {
    return signature(this.secret, 'appointment', id);
  }

  /** To confirm one appointment: it is sent to its contact and shown nowhere, so that who has it can read what is sent. */
  confirmToken(id: string): string {
    return signature(this.secret, 'confirmation', id);
  }

  isConfirmToken(id: string, token: string): boolean {
    return sameText(token, this.confirmToken(id));
  }

  /** To one entry of a waiting list. */
  waitingToken(id: string): string {
    return signature(this.secret, 'waiting', id);
  }

  isWaitingToken(id: string, token: string): boolean {
    return sameText(token, this.waitingToken(id));
  }

  isAppointmentToken(id: string, token: string): boolean {
    return sameText(token, this.appointmentToken(id));
  }
}
