// Takes due letters for delivery. A claim ends by itself: who dies with letters in hand loses none, and they go out again
// with the same ids. Two processes never hold the same one.
import { Injectable } from '@nestjs/common';
import type { Letter } from '../../domain/booking/letter.js';
import { fateOf, noWays, type Way } from '../../domain/post/delivery.js';
import type { Parcel } from '../../domain/post/parcel.js';
import { plusMinutes } from '../../domain/time/instant.js';
import { Settings, waysOf } from '../../platform/config.js';
import { Links } from '../../platform/links.js';
import { parcelOf } from '../steps/read-letter-facts.js';
import type { Unit } from '../../storage/unit.js';
import { POST, UnitOfWork } from '../../storage/unit-of-work.js';

/** Longer than any try lasts. */
export const CLAIM_MINUTES = 3;

export interface Claimed {
  parcel: Parcel;
  way: Way;
}

@Injectable()
export class ClaimLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly settings: Settings,
  ) {}

  /** At most so many; `any` says whether something was due at all. What is no longer to be sent is dropped on the way. */
  async run(most: number): Promise<{ claimed: Claimed[]; any: boolean }> {
    const ways = waysOf(this.settings);
    if (noWays(ways)) return { claimed: [], any: false };
    if (!(await this.work.readOne((unit) => unit.post.anyDue(unit.now)))) return { claimed: [], any: false };
    return this.work.run(POST, async (unit) => {
      const claimed: Claimed[] = [];
      const due = await unit.post.due(unit.now, most);
      for (const letter of due) {
        const parcel = await parcelOf(unit, letter, this.links);
        const fate = fateOf(parcel, ways, unit.now);
        if ('drop' in fate) await unit.post.change(letter, { state: 'dropped', problem: fate.drop });
        else claimed.push({ way: fate.way, parcel: { ...parcel, letter: await claim(unit, letter) } });
      }
      return { claimed, any: due.length > 0 };
    });
  }
}

async function claim(unit: Unit, letter: Letter): Promise<Letter> {
  const taken = { attempts: letter.attempts + 1, nextAttemptAt: plusMinutes(unit.now, CLAIM_MINUTES) };
  await unit.post.change(letter, taken);
  return { ...letter, ...taken };
}
