// A contact is the person whom a booking is for, and how to reach them. Contacts are kept in one table with an expiry,
// apart from everything that says what was booked, and are deleted on schedule (product.md §8).
import { CANCELLED_CONTACT_KEPT_DAYS, CONTACT_KEPT_DAYS } from '../durations.js';
import { type Instant, instant, plusMinutes, DAY_MINUTES } from '../time/instant.js';

/** The details that a person gives of themselves; a missing address or number is null. */
export interface ContactDetails {
  name: string;
  email: string | null;
  phone: string | null;
}

/**
 * The keys by which a contact's bookings are counted: keyed hashes of 64 hexadecimal digits; null where nothing is
 * counted.
 */
export interface ContactKeyPair {
  emailKey: string | null;
  phoneKey: string | null;
}

export interface Contact extends ContactDetails, ContactKeyPair {
  /** From this instant on the contact counts as deleted. */
  expiresAt: Instant;
  /** The language that the interpreter should speak; null when no interpreter is needed. */
  interpreterLanguage: string | null;
  /** A note by the staff member who booked; shown to staff only. */
  note: string | null;
}

export const noContactKeys: ContactKeyPair = { emailKey: null, phoneKey: null };

/** The instant at which the contact of an appointment is deleted. */
export const contactExpiresAt = (start: Instant): Instant => plusMinutes(start, CONTACT_KEPT_DAYS * DAY_MINUTES);

/** The same for a booking that was cancelled at this moment: a week later, but never later than without the cancellation. */
export const cancelledContactExpiresAt = (start: Instant, cancelledAt: Instant): Instant =>
  instant(Math.min(contactExpiresAt(start), plusMinutes(cancelledAt, CANCELLED_CONTACT_KEPT_DAYS * DAY_MINUTES)));

/** A contact without counting keys. Missing parts become null. */
export function contactOf(
  given: { name: string; email?: string | null; phone?: string | null },
  {
    expiresAt,
    interpreterLanguage,
    note,
  }: { expiresAt: Instant; interpreterLanguage?: string | null; note?: string | null },
): Contact {
  const { name, email = null, phone = null } = given;
  return {
    name,
    email,
    phone,
    ...noContactKeys,
    expiresAt,
    interpreterLanguage: interpreterLanguage || null,
    note: note || null,
  };
}
