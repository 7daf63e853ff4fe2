// Whom a booking is for and how to reach them. A contact is kept in one table with an end, apart from everything that says
// what was booked, and is deleted on schedule (product.md §8).
import { CONTACT_KEPT_DAYS } from '../durations.js';
import { type Instant, plusMinutes, DAY_MINUTES } from '../time/instant.js';

/** What a person gives of themselves. A missing address or number is null. */
export interface ContactDetails {
  name: string;
  email: string | null;
  phone: string | null;
}

/** What a contact's bookings are counted by: keyed hashes of 64 hexadecimal digits; null where nothing is counted. */
export interface ContactKeyPair {
  emailKey: string | null;
  phoneKey: string | null;
}

export interface Contact extends ContactDetails, ContactKeyPair {
  /** From this moment on the contact is gone. */
  expiresAt: Instant;
  /** The language that an interpreter should speak. */
  interpreterLanguage: string | null;
  /** What staff wrote down when they booked; for staff only. */
  note: string | null;
}

export const noKeys: ContactKeyPair = { emailKey: null, phoneKey: null };

/** When the contact of an appointment that starts at `start` is deleted. */
export const contactExpiresAt = (start: Instant): Instant => plusMinutes(start, CONTACT_KEPT_DAYS * DAY_MINUTES);

/** A contact of a person who was not counted yet. Missing parts are null. */
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
    ...noKeys,
    expiresAt,
    interpreterLanguage: interpreterLanguage || null,
    note: note || null,
  };
}
