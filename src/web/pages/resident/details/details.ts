// What a resident tells when booking. It travels in forms only, never in an address; between the pages it is kept sealed
// for the browser that typed it (drafts.ts), and is a contact only once it is booked.
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { detailBlockers } from '../../../../domain/booking/booking-blockers.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Need } from '../../../../domain/queue/ticket/ticket.js';
import { ContactBody } from '../../../api/bodies.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';
import { isPhoneNumber } from './phone-number.js';

/** As typed: trimmed, empty where nothing was. */
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

/** Names of languages are short; the longest we know of has 25 letters. */
export const LONGEST_LANGUAGE = 40;

export const detailFields = ['name', 'email', 'phone', 'applicationNumber', 'interpreterLanguage'] as const;
export type DetailField = (typeof detailFields)[number];

/** The sentence about each wrong field; none when it may be booked with this. */
export type DetailErrors = Partial<Record<DetailField, string>>;

/** Whether a page asks for an e-mail or a phone number; the API asks for neither. */
export const needsContact = ({ booking }: Pick<CityService, 'booking'>): boolean => booking.contact !== 'optional';

/** A name, and one contact of the two where the service asks for it, in the shapes that the API takes. */
function contactErrors(details: Details, service: CityService, language: Language): DetailErrors {
  const contact = plainToInstance(ContactBody, contactOfDetails(details));
  const wrong = validateSync(contact).map(({ property }) => property as DetailField);
  const { email, phone, interpreterLanguage } = details;
  if (email === '' && phone === '' && needsContact(service)) wrong.push('email');
  if (phone !== '' && !isPhoneNumber(phone) && !wrong.includes('phone')) wrong.push('phone');
  if (interpreterLanguage.length > LONGEST_LANGUAGE) wrong.push('interpreterLanguage');
  const sentence = (field: DetailField): string => {
    const key = `resident.details.${field}-${details[field] === '' ? 'missing' : 'wrong'}` as const;
    return translate(language, hasSentence(key) ? key : 'resident.details.interpreterLanguage-wrong');
  };
  return Object.fromEntries(wrong.map((field) => [field, sentence(field)]));
}

/** The contact, and the application number where the service asks for one. */
export function detailErrors(details: Details, service: CityService, language: Language): DetailErrors {
  const { applicationNumber } = details;
  const [blocker] = detailBlockers({ service, partySize: 1, applicationNumber });
  const errors = contactErrors(details, service, language);
  if (!blocker) return errors;
  const sentence = `resident.details.number-${applicationNumber === '' ? 'missing' : 'wrong'}` as const;
  return { ...errors, applicationNumber: translate(language, sentence, { ...blocker }) };
}

/** What was left empty is absent. */
export function contactOfDetails({ name, email, phone }: Details): { name: string; email?: string; phone?: string } {
  return { name, ...(email !== '' && { email }), ...(phone !== '' && { phone }) };
}

/** The details as hidden fields of a form; nothing for nothing. */
export function hiddenFields(details: Details): { name: string; value: string }[] {
  const texts = detailFields.map((name) => ({ name, value: details[name] }));
  const needs = details.needs.map((value) => ({ name: 'needs', value }));
  return [...texts, ...needs].filter(({ value }) => value !== '');
}

/** Whether anything has been typed at all. */
export const hasDetails = (details: Details): boolean => hiddenFields(details).length > 0;
