// Claims due letters for delivery. A claim ends by itself, so a process that stops loses no letters: they are sent
// again with the same ids. Two processes never hold the same letter.
import { CLAIM_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import type { Letter } from '../../domain/booking/letter.js';
import { deliveryDecisionOf, hasNoChannel, type ChannelName } from '../../domain/post/delivery.js';
import type { LetterData } from '../../domain/post/letter-data.js';
import { plusMinutes } from '../../domain/time/instant.js';
import { Settings, channelsOf } from '../../platform/config.js';
import { Links } from '../../platform/links.js';
import { readLetterData } from '../steps/read-letter-data.js';
import type { Unit } from '../../storage/unit.js';
import { POST_LOCK, UnitOfWork } from '../../storage/unit-of-work.js';

export interface Claimed {
  data: LetterData;
  channel: ChannelName;
}

@Injectable()
export class ClaimLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly settings: Settings,
  ) {}

  /**
   * Claims at most `most` letters; `any` says whether any letter was due. Letters that must no longer be sent are
   * dropped.
   */
  async run(most: number): Promise<{ claimed: Claimed[]; any: boolean }> {
    const channels = channelsOf(this.settings);
    if (hasNoChannel(channels)) return { claimed: [], any: false };
    if (!(await this.work.readOne((unit) => unit.post.anyDue(unit.now)))) return { claimed: [], any: false };
    return this.work.run(POST_LOCK, async (unit) => {
      const claimed: Claimed[] = [];
      const due = await unit.post.due(unit.now, most);
      for (const letter of due) {
        const data = await readLetterData(unit, letter, this.links);
        const fate = deliveryDecisionOf(data, channels, unit.now);
        if ('drop' in fate) await unit.post.change(letter, { state: 'dropped', problem: fate.drop });
        else claimed.push({ channel: fate.channel, data: { ...data, letter: await claim(unit, letter) } });
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
