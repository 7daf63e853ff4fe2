// The page of one hub: the accuracy of its shown waits, by service and by day.
import { dayText } from '../../../contract/words/day.js';
import { numberText } from '../../../contract/words/quantity.js';
import { textIn } from '../../../contract/words/text-in.js';
import type { Language } from '../../../domain/hub/hub.js';
import {
  type AccuracySums,
  ENOUGH_PEOPLE,
  accuracyFiguresOf,
  mergeAccuracySums,
} from '../../../domain/forecast/promise/accuracy.js';
import type { AccuracyDay } from '../../../domain/forecast/promise/accuracy-days.js';
import { EXPECTED_INSIDE } from '../../../domain/forecast/promise/promised-share.js';
import type { HubAccuracy } from '../../../use-cases/reports/show-accuracy.js';
import { translate } from '../../../platform/sentences.js';
import { leaningText, periodText, PROMISED, wordsOf } from './accuracy-words.js';

export function hubAccuracyPage(accuracy: HubAccuracy, language: Language) {
  const { hub, services, days } = accuracy;
  const total = mergeAccuracySums(days.map(({ sums }) => sums));
  const lines = (keys: readonly string[], keyOf: (day: AccuracyDay) => string, nameOf: (key: string) => string) =>
    keys.map((key) => {
      const sums = mergeAccuracySums(days.filter((day) => keyOf(day) === key).map((day) => day.sums));
      return { name: nameOf(key), ...wordsOf(sums, language) };
    });
  const known = [...services.keys(), ...days.map(({ service }) => service)];
  const shown = known.filter((key, index) => known.indexOf(key) === index && days.some((day) => day.service === key));
  const serviceName = (key: string): string => {
    const service = services.get(key);
    return service ? textIn(service.name, language) : key;
  };
  const dates = [...new Set(days.map(({ date }) => date))].reverse();
  return {
    title: translate(language, 'resident.accuracy.hub-title', { hub: textIn(hub.name, language) }),
    back: '/open-data/accuracy',
    promised: PROMISED,
    enough: ENOUGH_PEOPLE,
    period: periodText(accuracy, language),
    ...wordsOf(total, language),
    facts: factsOf(total, language),
    services: lines(shown, ({ service }) => service, serviceName),
    days: lines(
      dates,
      ({ date }) => date,
      (date) => dayText(language, date),
    ),
    csv: `/open-data/accuracy.csv?hub=${hub.key}`,
    json: `/api/v1/hubs/${hub.key}/accuracy`,
  };
}

/** The figures of the whole hub as a list of terms; empty where too few people were called. */
function factsOf(sums: AccuracySums, language: Language): { term: string; text: string }[] {
  const figures = accuracyFiguresOf(sums);
  if (!figures) return [];
  const { people, off } = wordsOf(sums, language);
  const inside = Math.floor(figures.insideForecast * 100);
  const texts = {
    called: people,
    off,
    leaning: leaningText(figures, language),
    inside: translate(language, 'resident.accuracy.inside-text', {
      inside,
      expected: Math.round(EXPECTED_INSIDE * 100),
    }),
    ended: numberText(language, sums.endedWithoutCall),
  };
  const terms = Object.keys(texts) as (keyof typeof texts)[];
  return terms.map((name) => ({ term: translate(language, `resident.accuracy.${name}`), text: texts[name] }));
}
