// The fields for the resident's name, contact and needs, in the forms of a booking and of a waiting list alike.
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { needs } from '../../../../domain/queue/ticket/ticket.js';
import type { FieldOptions } from '../../../http/form-field-options.js';
import { saying, translate } from '../../../../platform/sentences.js';
import { type DetailErrors, type DetailField, type Details, LONGEST_LANGUAGE } from './details.js';

export interface ContactFields {
  name: FieldOptions;
  email: FieldOptions;
  phone: FieldOptions;
  /** Null where the service asks for no application number. */
  number: FieldOptions | null;
  /** The boxes of the needs, with the interpreter's language below its box. */
  needs: FieldOptions;
}

interface Filled {
  service: CityService;
  details: Details;
  errors: DetailErrors;
}

/** `asksLanguage` tells whether the form asks for the interpreter's language. */
export function contactFields(
  { service, details, errors }: Filled,
  language: Language,
  asksLanguage: boolean,
): ContactFields {
  const say = saying(language, 'resident.details');
  const field = (name: DetailField, options: Partial<FieldOptions> & { label: string }): FieldOptions => ({
    name,
    value: details[name],
    message: errors[name] ?? '',
    ...options,
  });
  const number = service.applicationNumber;
  const numberWords = number && {
    label: say(number.required ? 'number' : 'number-optional'),
    hint: say('number-hint', { example: number.example }),
  };
  const spoken = field('interpreterLanguage', {
    label: say('interpreter'),
    hint: say('interpreter-hint'),
    longest: LONGEST_LANGUAGE,
  });
  return {
    name: field('name', { label: say('name'), hint: say('name-hint'), autocomplete: 'name', longest: 120 }),
    email: field('email', { label: say('email'), type: 'email', autocomplete: 'email', longest: 254 }),
    phone: field('phone', { label: say('phone'), type: 'tel', autocomplete: 'tel', longest: 40 }),
    number: numberWords ? field('applicationNumber', { ...numberWords, longest: 40 }) : null,
    needs: needsField(details, language, asksLanguage ? spoken : undefined),
  };
}

function needsField(details: Details, language: Language, spoken?: FieldOptions): FieldOptions {
  return {
    name: 'needs',
    type: 'checkbox',
    label: translate(language, 'resident.details.needs'),
    hint: translate(language, 'resident.details.needs-hint'),
    choices: needs.map((value) => ({
      id: value,
      value,
      label: translate(language, `shared.needs.${value}`),
      chosen: details.needs.includes(value),
      ...(value === 'interpreter' && spoken && { below: spoken }),
    })),
  };
}
