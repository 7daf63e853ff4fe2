import type { Letter } from '../../src/domain/booking/letter.js';
import { anAppointment } from './appointment.js';

const { hub, id: appointment, sequence, language, start, createdAt } = anAppointment();

/** The confirmation of `anAppointment()`, due at once, unless `exception` says otherwise. */
export const aLetter = (exception: Partial<Letter> = {}): Letter => ({
  hub,
  id: 'city-hall.letter',
  appointment,
  kind: 'confirmation',
  sequence,
  language,
  state: 'waiting',
  notBefore: createdAt,
  notAfter: start,
  attempts: 0,
  nextAttemptAt: createdAt,
  sentAt: null,
  problem: null,
  facts: null,
  createdAt,
  ...exception,
});
