// The details that a resident types when booking. They are sent in forms only, never in an address. Between the pages they
// are stored encrypted for the browser that sent them (drafts.ts), and become a contact with the booking.
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { detailBlockers } from '../../../../domain/booking/booking-blockers.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Need } from '../../../../domain/queue/ticket/ticket.js';
import { ContactBody } from '../../../api/bodies.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';

/** The typed values, trimmed; '' for an empty field. */
export interface Details {
  name: string;
  email: string;
  phone: string;
  applicationNumber: string;
  needs: Need[];
  /** The language that an interpreter should speak. */
  interpreterLanguage: string;
}

export const noDetails: Details = {
  name: '',
  email: '',
  phone: '',
  applicationNumber: '',
  needs: [],
  interpreterLanguage: '',
};

/** The longest name of a language, in characters. The longest known one has 25. */
export const LONGEST_LANGUAGE = 40;

export const detailFields = ['name', 'email', 'phone', 'applicationNumber', 'interpreterLanguage'] as const;
export type DetailField = (typeof detailFields)[number];

/** The sentence about each wrong field; empty where the details are complete. */
export type DetailErrors = Partial<Record<DetailField, string>>;

/** Whether a page requires an email address or a phone number. The API requires neither. */
export const needsContact = ({ booking }: Pick<CityService, 'booking'>): boolean => booking.contact !== 'optional';

/** Checks the name and the contact: one of the two addresses where the service needs it, in the formats of the API. */
function contactErrors(details: Details, service: CityService, language: Language): DetailErrors {
  const contact = plainToInstance(ContactBody, contactOfDetails(details));
  const wrong = validateSync(contact).map(({ property }) => property as DetailField);
  const { email, phone, interpreterLanguage } = details;
  if (email === '' && phone === '' && needsContact(service)) wrong.push('email');
  if (interpreterLanguage.length > LONGEST_LANGUAGE) wrong.push('interpreterLanguage');
  const sentence = (field: DetailField): string => {
    const key = `resident.details.${field}-${details[field] === '' ? 'missing' : 'wrong'}` as const;
    return translate(language, hasSentence(key) ? key : 'resident.details.interpreterLanguage-wrong');
  };
  return Object.fromEntries(wrong.map((field) => [field, sentence(field)]));
}

/** Checks the contact, and the application number where the service asks for one. */
export function detailErrors(details: Details, service: CityService, language: Language): DetailErrors {
  const { applicationNumber } = details;
  const [blocker] = detailBlockers({ service, partySize: 1, applicationNumber });
  const errors = contactErrors(details, service, language);
  if (!blocker) return errors;
  const sentence = `resident.details.number-${applicationNumber === '' ? 'missing' : 'wrong'}` as const;
  return { ...errors, applicationNumber: translate(language, sentence, { ...blocker }) };
}

/** The contact of the details. An empty field is absent. */
export function contactOfDetails({ name, email, phone }: Details): { name: string; email?: string; phone?: string } {
  return { name, ...(email !== '' && { email }), ...(phone !== '' && { phone }) };
}

/** The details as hidden fields of a form, without the empty ones. */
export function hiddenFields(details: Details): { name: string; value: string }[] {
  const texts = detailFields.map((name) => ({ name, value: details[name] }));
  const needs = details.needs.map((value) => ({ name: 'needs', value }));
  return [...texts, ...needs].filter(({ value }) => value !== '');
}

/** Whether any field has been filled in. */
export const hasDetails = (details: Details): boolean => hiddenFields(details).length > 0;
