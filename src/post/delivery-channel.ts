// The channels by which letters are sent: each passes a letter to its server and reports the result.
import type { DeliveryFailure } from '../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../domain/post/letter-data.js';

/**
 * The result of an attempt. `failure` is absent when the server accepted the letter. Its problem is a short code, never
 * an address or the server's text.
 */
export interface DeliveryResult {
  failure?: DeliveryFailure;
}

/** A channel; `deliver` never throws for a failure of the server. */
export interface DeliveryChannel {
  deliver(data: LetterData, printed: PrintedLetter): Promise<DeliveryResult>;
}
