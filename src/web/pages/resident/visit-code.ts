// A visit as one segment of an address: `parking-permit-residential.2+tax-inquiry`. The code of a single service is its key,
// so that these addresses are the same as before a choice; the choice is carried to every page without a cookie.
import type { Visit, VisitWish } from '../../../domain/booking/visit.js';

interface CodedPart {
  service: string;
  quantity?: number;
}

/** The visit in a code. Unknown keys and impossible numbers are refused later, where the services are looked up. */
export function wishIn(code: string): VisitWish & { service: string } {
  const [first = { service: '' }, ...also] = code.split('+').map(partIn);
  return also.length > 0 ? { ...first, also } : first;
}

function partIn(part: string): CodedPart {
  const [service = '', quantity] = part.split('.');
  return quantity !== undefined && /^\d{1,2}$/.test(quantity) ? { service, quantity: Number(quantity) } : { service };
}

/** The code of a visit's parts. */
export const codeOf = (parts: readonly CodedPart[]): string =>
  parts.map(({ service, quantity = 1 }) => (quantity > 1 ? `${service}.${quantity}` : service)).join('+');

/** The code of a visit. */
export const codeOfVisit = (visit: Visit): string =>
  codeOf(visit.map(({ service, quantity }) => ({ service: service.key, quantity })));
