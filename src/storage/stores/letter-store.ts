// Writes letters as rows, in the transaction of the change that they report.
import type { QueryRunner } from 'typeorm';
import type { Appointment } from '../../domain/booking/appointment.js';
import { type LetterTopic, type Letter, remindersOf } from '../../domain/booking/letter.js';
import type { Instant } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import { LetterRow } from '../entities/post.entities.js';
import { Rows } from '../rows.js';

/** What a letter is about and when; it may be sent at once unless `notBefore` says otherwise. */
export type NewLetter = LetterTopic & {
  notBefore?: Instant;
  notAfter: Instant;
  /** A draft is kept until staff send it. */
  draft?: boolean;
};

/** An appointment that a letter is for, or something else with its own id, language and sequence. */
export type LetterSubject = Pick<Appointment, 'hub' | 'id' | 'sequence' | 'language'>;

export class LetterStore {
  private readonly rows: Rows<LetterRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, LetterRow);
  }

  /** Does nothing when this letter has been written before. */
  async write(to: LetterSubject, letter: NewLetter, now: Instant): Promise<void> {
    const { hub, id: appointment, sequence, language } = to;
    const { kind, notBefore = now, notAfter, facts = null, draft = false } = letter;
    const [before] = await this.rows.find({ appointment, kind, sequence });
    if (before) return;
    const state = draft ? 'draft' : 'waiting';
    const begun = { attempts: 0, nextAttemptAt: notBefore, sentAt: null, problem: null };
    const about = { hub, id: newId(hub), appointment, kind, sequence, language };
    await this.rows.insert({ ...about, state, notBefore, notAfter, ...begun, facts, createdAt: now });
  }

  /** The same as `write` for a draft. A dropped one that was no longer true becomes a draft again. */
  async draftAgain(to: LetterSubject, letter: NewLetter, now: Instant): Promise<void> {
    await this.write(to, { ...letter, draft: true }, now);
    const { notAfter, facts = null } = letter;
    const again = { state: 'draft' as const, notBefore: now, nextAttemptAt: now, attempts: 0, problem: null };
    const dropped = { appointment: to.id, kind: letter.kind, sequence: to.sequence, state: 'dropped' as const };
    await this.rows.update({ ...dropped, sentAt: null }, { ...again, notAfter, facts });
  }

  /** Lets a draft be sent from now on, and returns whether there was one. */
  async release({ id, sequence }: Pick<LetterSubject, 'id' | 'sequence'>, kind: Letter['kind'], now: Instant) {
    const draft = { appointment: id, kind, sequence, state: 'draft' as const };
    const waiting = { state: 'waiting' as const, notBefore: now, nextAttemptAt: now };
    return (await this.rows.update(draft, waiting)) === 1;
  }

  /** Drops a letter that was not sent yet, because it is no longer true. */
  async drop({ id, sequence }: Pick<LetterSubject, 'id' | 'sequence'>, kind: Letter['kind']): Promise<void> {
    for (const state of ['draft', 'waiting'] as const) {
      await this.rows.update({ appointment: id, kind, sequence, state }, { state: 'dropped' });
    }
  }

  /** Writes the letter about what has just happened to a booking, and the reminders of its time. */
  async writeWithReminders(booked: Appointment, letter: LetterTopic, now: Instant): Promise<void> {
    await this.write(booked, { ...letter, notAfter: booked.start }, now);
    for (const reminder of remindersOf(booked, now)) {
      await this.write(booked, { ...reminder, notAfter: booked.start }, now);
    }
  }
}
