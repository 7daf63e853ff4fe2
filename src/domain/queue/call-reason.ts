// Why a ticket was called, as data; the web makes the sentence (product.md §3).
import type { Instant } from '../time/instant.js';

/** Why this ticket, as data. `before` is the ticket that would have been next. */
export type CallReason =
  | { code: 'walk-in-guard'; waitedMinutes: number; before?: string }
  | { code: 'appointment-due'; start: Instant; waitedMinutes: number; before?: string }
  | { code: 'need-credit'; creditMinutes: number; waitedMinutes: number; before?: string }
  | { code: 'longest-waiting'; waitedMinutes: number; before?: string }
  | { code: 'called-by-staff' };
