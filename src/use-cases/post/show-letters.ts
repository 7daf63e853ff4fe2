// Shows administrators the letters that were not sent: all letters when no channel is set up, otherwise those that wait
// or failed.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Letter } from '../../domain/booking/letter.js';
import { type DropReason, dropReasonOf, hasNoChannel } from '../../domain/post/delivery.js';
import type { LetterData } from '../../domain/post/letter-data.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { Settings, channelsOf } from '../../platform/config.js';
import { Links } from '../../platform/links.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { readLetterData } from '../steps/read-letter-data.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** The newest ones are listed. */
const MOST_LISTED = 100;

export interface ListedLetter {
  letter: Letter;
  /** Null when it is not about a booking, or when the booking has moved to another hub. */
  reference: string | null;
  /** Why the letter will not be sent, when that is not recorded yet. */
  lapse?: DropReason;
  /** The time zone of the letter's hub. */
  zone: string;
}

export interface Mailbox {
  letters: ListedLetter[];
  /** No channel is set up, so every letter stays here. */
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

  /** The newest first, without names. Refuses `not-yours`. */
  all(by: Actor): Promise<Mailbox> {
    permit(by, 'administer');
    return this.work.read(async (unit) => {
      const letters: ListedLetter[] = [];
      for (const letter of await unit.post.unsent(MOST_LISTED)) {
        const data = await readLetterData(unit, letter, this.links);
        const { hub, appointment } = data;
        const reference = appointment?.reference ?? null;
        letters.push({ letter, reference, lapse: dropReasonOf(data, unit.now), zone: hub.opening.timeZone });
      }
      return { letters, kept: hasNoChannel(channelsOf(this.settings)), asOf: unit.now };
    });
  }

  /** One letter with the name and the link in it. Refuses `not-yours` and `not-found`. */
  one(id: string, by: Actor): Promise<LetterData & { asOf: Instant }> {
    permit(by, 'administer');
    return this.work.read(async (unit) => {
      const letter = await unit.post.find(requireHubOfId(id), id);
      if (!letter) throw new Refusal('not-found');
      return { ...(await readLetterData(unit, letter, this.links)), asOf: unit.now };
    });
  }
}
