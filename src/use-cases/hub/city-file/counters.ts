// Reads the counters of a hub, by their labels.
import { counterFeatures } from '../../../domain/hub/hub.js';
import { dayTimesReader } from './hours.js';
import { languagesReader } from './languages.js';
import { withDescription, wordOr } from './field-readers.js';
import { mapOf, mappingReader } from './mapping-readers.js';
import { choicesOf, counterLabel, keyListReader } from './value-readers.js';

/** `offered`: keys of the hub's services. */
export const countersReader = (offered: string[]) =>
  mapOf(
    counterLabel,
    mappingReader(
      {},
      {
        services: withDescription(
          'The services that it can take, or `all`.',
          wordOr({ all: 'all' as const }, keyListReader(offered)),
          'all',
        ),
        first: withDescription(
          'Services that it takes first; it takes the others when nobody waits for these.',
          keyListReader(offered),
        ),
        features: withDescription('The accessibility features that it has.', choicesOf(counterFeatures)),
        languages: withDescription('The languages that are spoken there; without it, every language.', languagesReader),
        breaks: withDescription('Daily breaks: forecasts expect no calls to it then.', dayTimesReader),
      },
    ),
  );
