// The fields that ask which times would do: a part of the day, and the last day.
import type { Language } from '../../../../domain/hub/hub.js';
import { timesOfDay } from '../../../../domain/booking/waiting-list.js';
import type { FieldOptions } from '../../../http/form-field-options.js';
import { translate } from '../../../../platform/sentences.js';
import type { TypedTimes } from './waiting-forms.js';

/** From the first to the last that may be asked for. */
export interface Days {
  earliest: string;
  latest: string;
}

interface TimesFields {
  timeOfDay: FieldOptions;
  to: FieldOptions;
}

/** `wrong`: what is wrong with the last day; '' where nothing is. */
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
