// The tokens of links that need no account. A token is an HMAC of an id, so it cannot be guessed and is never stored.
// How long a link is valid is a rule of the thing it opens.
import { sameText, signature } from './randomness.js';

/** Makes and checks tokens with the installation's secret. */
export class Links {
  constructor(private readonly secret: string) {}

  /** The token that opens one ticket on a phone; it contains the ticket's id. */
  ticketToken(id: string): string {
    return `${id}.${signature(this.secret, 'ticket', id)}`;
  }

  /** The ticket's id; undefined when the signature is wrong. */
  ticketOf(token: string): string | undefined {
    const dot = token.lastIndexOf('.');
    const id = token.slice(0, Math.max(dot, 0));
    return sameText(token.slice(dot + 1), signature(this.secret, 'ticket', id)) ? id : undefined;
  }

  /** The token to change or cancel one appointment. */
  appointmentToken(id: string): string {
    return signature(this.secret, 'appointment', id);
  }

  /**
   * The token to confirm one appointment. It is sent to the contact and shown nowhere, so it proves that the address is
   * theirs.
   */
  confirmToken(id: string): string {
    return signature(this.secret, 'confirmation', id);
  }

  isConfirmToken(id: string, token: string): boolean {
    return sameText(token, this.confirmToken(id));
  }

  /** The token of one entry of a waiting list. */
  waitingToken(id: string): string {
    return signature(this.secret, 'waiting', id);
  }

  isWaitingToken(id: string, token: string): boolean {
    return sameText(token, this.waitingToken(id));
  }

  /** What a browser keeps to prove that an account has signed in with it. */
  browserMark(browser: string, email: string): string {
    return signature(this.secret, 'browser', `${browser}:${email}`);
  }

  isBrowserMark(browser: string, email: string, mark: string): boolean {
    return sameText(mark, this.browserMark(browser, email));
  }

  isAppointmentToken(id: string, token: string): boolean {
    return sameText(token, this.appointmentToken(id));
  }
}
