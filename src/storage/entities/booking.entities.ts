// Bookings. A double booking is impossible in the database, and not only in code: a seat is one row under a plain
// unique key. Names and contacts are in one table with an expiry, and nowhere else.
import { Entity, Index } from 'typeorm';
import type { Appointment, AppointmentState, BookingChannel } from '../../domain/booking/appointment.js';
import type { VisitPart } from '../../domain/booking/visit.js';
import type { BookingTerms } from '../../domain/hub/calling-policy.js';
import type { Language } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, nullableColumn, LongText } from '../columns.js';

@Entity('appointment')
@Index('uq_appointment_reference', ['reference'], { unique: true, where: `"reference" IS NOT NULL` })
@Index('ix_appointment_start', ['hub', 'start'])
@Index('ix_appointment_held', ['holdExpiresAt'], { where: `"state" = 'held'` })
export class AppointmentRow implements Appointment {
  @Key() hub: string;
  @Key(120) id: string;
  @Characters(12, nullableColumn) reference: string | null;
  @Characters(80) service: string;
  @AtInstant() start: Instant;
  @Integer() minutes: number;
  @Integer() partySize: number;
  @Characters(12) state: AppointmentState;
  @Integer() sequence: number;
  @Characters(12) language: Language;
  @Json() needs: string[];
  @Characters(40, nullableColumn) applicationNumber: string | null;
  @Characters(120, nullableColumn) ticket: string | null;
  @AtInstant(nullableColumn) holdExpiresAt: Instant | null;
  @AtInstant() createdAt: Instant;
  @Json(nullableColumn) parts: VisitPart[];
  @Characters(12, nullableColumn) channel: BookingChannel;
  @Characters(120, nullableColumn) bookedBy: string | null;
  @Characters(12, nullableColumn) applicationCheck: Appointment['applicationCheck'];
  @AtInstant(nullableColumn) extendedAt: Instant | null;
  @Json(nullableColumn) terms: BookingTerms | null;
}

/** One seat of a pool in one cell. */
@Entity('seat')
@Index('ix_seat_appointment', ['hub', 'appointment'])
export class SeatRow {
  @Key() hub: string;
  @Key() pool: string;
  @AtInstant({ primary: true }) cell: Instant;
  @Integer({ primary: true }) seat: number;
  @Characters(120) appointment: string;
  /**
   * The end of a hold, or when a booking becomes a no-show; from then on reads ignore the seat. Null after check-in.
   */
  @AtInstant(nullableColumn) expiresAt: Instant | null;
}

/** What a person has typed while they book, encrypted with a secret that only their browser holds. */
@Entity('booking_draft')
@Index('ix_booking_draft_expires', ['expiresAt'])
export class DraftRow {
  /** A hash of the browser's secret. */
  @Key(64) key: string;
  @LongText() sealed: string;
  @AtInstant() expiresAt: Instant;
}

@Entity('contact')
@Index('ix_contact_expires', ['expiresAt'])
@Index('ix_contact_email_key', ['emailKey'])
@Index('ix_contact_phone_key', ['phoneKey'])
export class ContactRow {
  @Key() hub: string;
  @Key(120) appointment: string;
  @Characters(120) name: string;
  @Characters(254, nullableColumn) email: string | null;
  @Characters(40, nullableColumn) phone: string | null;
  @AtInstant() expiresAt: Instant;
  /**
   * Keyed hashes of the normalised e-mail address and phone number, by which bookings of one contact are counted; null
   * where none are counted.
   */
  @Characters(64, nullableColumn) emailKey: string | null;
  @Characters(64, nullableColumn) phoneKey: string | null;
  /** The language that the interpreter should speak; null when no interpreter is needed. */
  @Characters(40, nullableColumn) interpreterLanguage: string | null;
  /** A note by the staff member who booked; shown to staff only. */
  @Characters(400, nullableColumn) note: string | null;
}
