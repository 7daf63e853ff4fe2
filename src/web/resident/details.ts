// What a resident tells when booking. It travels in forms only, from page to page as hidden fields, and is written
// nowhere before the booking is confirmed.
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { detailBlockers } from '../../domain/booking/booking-blockers.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Language } from '../../domain/hub/hub.js';
import type { Need } from '../../domain/queue/ticket.js';
import { ContactBody } from '../api/bodies.js';
import { translate } from '../http/translator.js';

/** As typed: trimmed, empty where nothing was. */
export interface Details {
  name: string;
  email: string;
  phone: string;
  applicationNumber: string;
  needs: Need[];
}

export const noDetails: Details = { name: '', email: '', phone: '', applicationNumber: '', needs: [] };

export const detailFields = ['name', 'email', 'phone', 'applicationNumber'] as const;
export type DetailField = (typeof detailFields)[number];

/** The sentence about each wrong field; none when it may be booked with this. */
export type DetailErrors = Partial<Record<DetailField, string>>;

/** A name and one contact of the two, in the shapes that the API takes. */
export function contactErrors(details: Details, language: Language): DetailErrors {
  const contact = plainToInstance(ContactBody, contactOf(details));
  const wrong = validateSync(contact).map(({ property }) => property as DetailField);
  if (details.email === '' && details.phone === '') wrong.push('email');
  const sentence = (field: DetailField): string =>
    translate(language, `resident.details.${field}-${details[field] === '' ? 'missing' : 'wrong'}`);
  return Object.fromEntries(wrong.map((field) => [field, sentence(field)]));
}

/** The contact, and the application number where the service asks for one. */
export function detailErrors(details: Details, service: CityService, language: Language): DetailErrors {
  const { applicationNumber } = details;
  const [blocker] = detailBlockers({ service, partySize: 1, applicationNumber });
  const errors = contactErrors(details, language);
  if (!blocker) return errors;
  const sentence = `resident.details.number-${applicationNumber === '' ? 'missing' : 'wrong'}`;
  return { ...errors, applicationNumber: translate(language, sentence, { ...blocker }) };
}

/** What was left empty is absent. */
export function contactOf({ name, email, phone }: Details): { name: string; email?: string; phone?: string } {
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
