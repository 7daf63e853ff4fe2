// The ways out of the house: each takes a letter to its server and says what became of it.
import type { Failure } from '../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../domain/post/letter-data.js';

/** `failure` is absent when the server has taken it. A problem is a short code, never an address or a server's own words. */
export interface Delivered {
  failure?: Failure;
}

export interface DeliveryChannel {
  deliver(data: LetterData, printed: PrintedLetter): Promise<Delivered>;
}
