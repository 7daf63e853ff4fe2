// A visit in one part of an address: `parking-permit-residential.2+tax-inquiry`. A service alone is its key, so that the
// addresses of the pages stay what they are, and what was chosen goes along on every way without a cookie.
import type { Visit, VisitWish } from '../../../domain/booking/visit.js';

interface CodedPart {
  service: string;
  quantity?: number;
}

/** What an address says; keys and numbers that cannot be are refused later, where services are looked up. */
export function wishIn(code: string): VisitWish & { service: string } {
  const [first = { service: '' }, ...also] = code.split('+').map(partIn);
  return also.length > 0 ? { ...first, also } : first;
}

function partIn(part: string): CodedPart {
  const [service = '', quantity] = part.split('.');
  return quantity !== undefined && /^\d{1,2}$/.test(quantity) ? { service, quantity: Number(quantity) } : { service };
}

export const codeOf = (parts: readonly CodedPart[]): string =>
  parts.map(({ service, quantity = 1 }) => (quantity > 1 ? `${service}.${quantity}` : service)).join('+');

export const codeOfVisit = (visit: Visit): string =>
  codeOf(visit.map(({ service, quantity }) => ({ service: service.key, quantity })));
