// The channels by which letters are sent: each passes a letter to its server and reports the result.
import type { DeliveryFailure } from '../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../domain/post/letter-data.js';

/**
 * `failure` is absent when the server accepted the letter. Its problem is a short code, never an address or the
 * server's words.
 */
export interface DeliveryResult {
  failure?: DeliveryFailure;
}

export interface DeliveryChannel {
  deliver(data: LetterData, printed: PrintedLetter): Promise<DeliveryResult>;
}
