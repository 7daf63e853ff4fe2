// What was not sent, for administrators: all letters where no way of sending is set up, else those that wait or failed.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Letter } from '../../domain/booking/letter.js';
import { type DropReason, lapseOf, hasNoChannel } from '../../domain/post/delivery.js';
import type { LetterData } from '../../domain/post/letter-data.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { Settings, channelsOf } from '../../platform/config.js';
import { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { readLetterData } from '../steps/read-letter-data.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** Of the newest that were not sent. */
const MOST_LISTED = 100;

export interface ListedLetter {
  letter: Letter;
  /** Null where it is not about a booking, or the booking has moved on to another hub. */
  reference: string | null;
  /** Why it will not be sent, where that is not yet written down. */
  lapse?: DropReason;
  /** The letter's hub's. */
  zone: string;
}

export interface Mailbox {
  letters: ListedLetter[];
  /** No way of sending is set up: everything stays here. */
  kept: boolean;
  asOf: Instant;
}

@Injectable()
export class ShowLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly settings: Settings,
  ) {}

  /** Newest first, without names. Refuses `not-yours`. */
  all(by: Actor): Promise<Mailbox> {
    permit(by, 'administer');
    return this.work.read(async (unit) => {
      const letters: ListedLetter[] = [];
      for (const letter of await unit.post.unsent(MOST_LISTED)) {
        const data = await readLetterData(unit, letter, this.links);
        const { hub, appointment } = data;
        const reference = appointment?.reference ?? null;
        letters.push({ letter, reference, lapse: lapseOf(data, unit.now), zone: hub.opening.timeZone });
      }
      return { letters, kept: hasNoChannel(channelsOf(this.settings)), asOf: unit.now };
    });
  }

  /** With the name and the link that stand in it. Refuses `not-yours`, `not-found`. */
  one(id: string, by: Actor): Promise<LetterData & { asOf: Instant }> {
    permit(by, 'administer');
    return this.work.read(async (unit) => {
      const letter = await unit.post.find(hubOf(id), id);
      if (!letter) throw new Refusal('not-found');
      return { ...(await readLetterData(unit, letter, this.links)), asOf: unit.now };
    });
  }
}
