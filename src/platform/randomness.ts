// Random values, hashes and signatures. Random values that the domain needs are made here and passed in.
import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A random id of 128 bits, safe in a URL. The id of a thing at a hub begins with the hub's key, `city-hall.…`, so that
 * it leads to the hub.
 */
export const newId = (hub?: string): string => {
  const random = pooledOctets(16).toString('base64url');
  return hub === undefined ? random : `${hub}.${random}`;
};

/** The octets taken from the generator at once, because 16 octets cost as much time as 4096. */
const POOL = 4096;
let pool = Buffer.alloc(0);

function pooledOctets(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(POOL);
  const octets = pool.subarray(0, count);
  pool = pool.subarray(count);
  return octets;
}

/** The hub's key in an id of `newId(hub)`; undefined for an id without one. */
export const hubOfId = (id: string): string | undefined => {
  const dot = id.lastIndexOf('.');
  return dot > 0 ? id.slice(0, dot) : undefined;
};

/** A random secret of 256 bits, for sessions and device keys. Only its hash is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Random octets, for codes that the domain makes. */
export const randomOctets = (count: number): Uint8Array => randomBytes(count);

/** The SHA-256 hash of a text in base64url, under which secrets are stored. */
export const hashOf = (text: string): string => hash('sha256', text, 'base64url');

/** The CSRF token of a session, made from the session's own token, so that it is stored nowhere. */
export const csrfTokenOf = (sessionToken: string): string => hashOf(`csrf:${sessionToken}`);

/** The purpose of a signature. A signature for one purpose is not valid for another. */
export type SignedFor = 'ticket' | 'appointment' | 'confirmation' | 'proof' | 'waited' | 'waiting' | 'browser';

/** The first 192 bits of an HMAC-SHA-256. Signatures are computed again to check them and are never stored. */
export const signature = (secret: string, purpose: SignedFor, id: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${id}`).digest().subarray(0, 24).toString('base64url');

/** A contact's key: 64 hexadecimal digits, which cannot be made from a list of addresses without the secret. */
export const contactSignature = (secret: string, contact: string): string =>
  createHmac('sha256', secret).update(`contact:${contact}`).digest('hex');

/** Whether two texts are equal, compared in constant time if they have the same length. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
