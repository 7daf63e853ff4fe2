// The ways out of the house: each takes a letter to its server and says what became of it.
import type { Failure } from '../domain/post/delivery.js';
import type { Parcel, Printed } from '../domain/post/parcel.js';

/** `failure` is absent when the server has taken it. A problem is a short code, never an address or a server's own words. */
export interface Delivered {
  failure?: Failure;
}

export interface DeliveryWay {
  deliver(parcel: Parcel, printed: Printed): Promise<Delivered>;
}
