// The links in a letter. Each opens one booking by its token, so a letter must be kept as private as the booking's
// page.
import { toldIn } from '../domain/booking/letter.js';
import type { LetterData } from '../domain/post/letter-data.js';

/** The links of a letter, as addresses; one that does not apply is absent. */
export interface LetterLinks {
  change?: string;
  cancel?: string;
  confirm?: string;
  book: string;
  /** The page of the ticket, for people who are at the hub. */
  ticket?: string;
  /** The page given with the letter, `/…`, on which an offer is taken up. */
  path?: string;
}

/** The links of a letter. `base` is the installation's address, without a slash at the end. */
export function letterLinksOf(data: LetterData, base: string): LetterLinks {
  const { letter, appointment, ticket, token, confirmToken, waitingToken } = data;
  const { path } = toldIn(letter);
  const signed = waitingToken === undefined ? '' : `?token=${encodeURIComponent(waitingToken)}`;
  const given = path !== undefined && { path: `${base}${path}${signed}` };
  if (!appointment?.reference) return { book: `${base}/book`, ...given };
  const own = `${base}/appointments/${appointment.reference}`;
  const query = `?token=${encodeURIComponent(token)}`;
  return {
    change: `${own}${query}`,
    cancel: `${own}/cancel${query}`,
    ...(letter.kind === 'please-confirm' && { confirm: `${own}/confirm?token=${encodeURIComponent(confirmToken)}` }),
    ...(letter.kind === 'next-soon' && ticket && { ticket: `${base}/t/${ticket.token}` }),
    book: `${base}/book`,
    ...given,
    ...(letter.kind === 'rebooking-offer' && { path: `${own}${query}` }),
  };
}
