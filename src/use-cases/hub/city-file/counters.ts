// Reads the counters of a hub, by their labels.
import { counterFeatures } from '../../../domain/hub/hub.js';
import { dayTimes } from './hours.js';
import { someLanguages } from './languages.js';
import { described, wordOr } from './field-readers.js';
import { mapOf, object } from './mappings.js';
import { choicesOf, counterLabel, keysOf } from './values.js';

/** `offered`: keys of the hub's services. */
export const counters = (offered: string[]) =>
  mapOf(
    counterLabel,
    object(
      {},
      {
        services: described(
          'The services that it can take, or `all`.',
          wordOr({ all: 'all' as const }, keysOf(offered)),
          'all',
        ),
        first: described(
          'Services that it takes first; it takes the others when nobody waits for these.',
          keysOf(offered),
        ),
        features: described('The accessibility features that it has.', choicesOf(counterFeatures)),
        languages: described('The languages that are spoken there; without it, every language.', someLanguages),
        breaks: described('Daily breaks: forecasts expect no calls to it then.', dayTimes),
      },
    ),
  );
