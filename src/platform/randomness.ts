// Randomness and everything made from secrets: ids, keys, links. Random values that the domain needs are made here and passed in.
import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 128 bits, safe in a URL. A hub's things carry its key, `city-hall.…`, so that an id alone finds their hub. */
export const newId = (hub?: string): string => {
  const random = pooledOctets(16).toString('base64url');
  return hub === undefined ? random : `${hub}.${random}`;
};

/** One call of the generator serves many ids: it costs the same for 16 octets as for 4096. */
const POOL = 4096;
let pool = Buffer.alloc(0);

function pooledOctets(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(POOL);
  const octets = pool.subarray(0, count);
  pool = pool.subarray(count);
  return octets;
}

/** The hub in an id of newId(hub), or undefined where there is none. */
export const hubOfId = (id: string): string | undefined => {
  const dot = id.lastIndexOf('.');
  return dot > 0 ? id.slice(0, dot) : undefined;
};

/** 256 bits, for sessions and device keys, which are kept only as their hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const randomOctets = (count: number): Uint8Array => randomBytes(count);

export const hashOf = (text: string): string => hash('sha256', text, 'base64url');

/** What a link is signed for; a signature for one purpose is worthless for another. */
export type SignedFor = 'ticket' | 'appointment' | 'confirmation' | 'proof' | 'waited' | 'waiting';

/** 192 bits of an HMAC-SHA-256: links are never stored. */
export const signature = (secret: string, purpose: SignedFor, id: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${id}`).digest().subarray(0, 24).toString('base64url');

/** A contact's key: 64 hexadecimal digits, which nobody can make from a list of addresses without the secret. */
export const contactSignature = (secret: string, contact: string): string =>
  createHmac('sha256', secret).update(`contact:${contact}`).digest('hex');

/** In constant time for texts of one length. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
