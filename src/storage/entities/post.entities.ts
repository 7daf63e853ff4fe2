// Letters to be sent. A letter is unique by its appointment, its kind and the appointment's sequence, so that a retry
// or a second process never writes it twice.
import { Entity, Index, Unique } from 'typeorm';
import type { Letter, LetterFacts, LetterKind, LetterState } from '../../domain/booking/letter.js';
import type { Language } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, nullableColumn } from '../columns.js';

@Entity('letter')
@Unique('uq_letter_once', ['appointment', 'kind', 'sequence'])
@Index('ix_letter_over', ['notAfter'])
@Index('ix_letter_unsent', ['createdAt'], { where: `"state" <> 'sent'` })
@Index('ix_letter_due', ['nextAttemptAt'], { where: `"state" = 'waiting'` })
export class LetterRow implements Letter {
  @Key() hub: string;
  @Key(120) id: string;
  @Characters(120) appointment: string;
  @Characters(24) kind: LetterKind;
  @Integer() sequence: number;
  @Characters(12) language: Language;
  @Characters(12) state: LetterState;
  @AtInstant() notBefore: Instant;
  @AtInstant() notAfter: Instant;
  @Integer() attempts: number;
  @AtInstant() nextAttemptAt: Instant;
  @AtInstant(nullableColumn) sentAt: Instant | null;
  @Characters(80, nullableColumn) problem: string | null;
  @Json(nullableColumn) facts: LetterFacts | null;
  @AtInstant() createdAt: Instant;
}
