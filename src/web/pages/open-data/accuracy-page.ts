// The page of all hubs, each with the accuracy of its shown waits in the last weeks.
import { textIn } from '../../../contract/words/text-in.js';
import type { Language } from '../../../domain/hub/hub.js';
import { ENOUGH_PEOPLE, mergeAccuracySums } from '../../../domain/forecast/promise/accuracy.js';
import type { HubAccuracy } from '../../../use-cases/reports/show-accuracy.js';
import { translate } from '../../../platform/sentences.js';
import { periodText, PROMISED, wordsOf } from './accuracy-words.js';

export function accuracyPage(hubs: readonly HubAccuracy[], language: Language) {
  const [first] = hubs;
  return {
    title: translate(language, 'resident.accuracy.title'),
    promised: PROMISED,
    enough: ENOUGH_PEOPLE,
    period: first ? periodText(first, language) : '',
    hubs: hubs.map((one) => ({
      name: textIn(one.hub.name, language),
      url: `/open-data/accuracy/${one.hub.key}`,
      ...wordsOf(mergeAccuracySums(one.days.map(({ sums }) => sums)), language),
    })),
  };
}
