// The fields for suitable times: a part of the day, and the last day.
import type { Language } from '../../../../domain/hub/hub.js';
import { timesOfDay } from '../../../../domain/booking/waiting-list.js';
import type { FieldOptions } from '../../../http/form-field-options.js';
import { translate } from '../../../../platform/sentences.js';
import type { TypedTimes } from './waiting-forms.js';

/** The first and the last day that may be chosen. */
export interface Days {
  earliest: string;
  latest: string;
}

interface TimesFields {
  timeOfDay: FieldOptions;
  to: FieldOptions;
}

/** `wrong` is the problem of the last day, or ''. */
export function timesFields(times: TypedTimes, wrong: string, days: Days, language: Language): TimesFields {
  const chosen = times.timeOfDay ?? 'any';
  return {
    timeOfDay: {
      name: 'timeOfDay',
      type: 'radio',
      label: translate(language, 'resident.waiting.which'),
      choices: timesOfDay.map((value) => ({
        id: `time-${value}`,
        value,
        label: translate(language, `resident.waiting.time-${value}`),
        chosen: value === chosen,
      })),
    },
    to: {
      name: 'to',
      type: 'date',
      label: translate(language, 'resident.waiting.to'),
      hint: translate(language, 'resident.waiting.to-hint'),
      value: times.to ?? days.latest,
      least: days.earliest,
      message: wrong,
    },
  };
}
