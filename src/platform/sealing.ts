// Encrypts texts by AES-256-GCM with a key derived from a secret. A text that was changed, or encrypted with another
// secret, cannot be decrypted.
import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string): Buffer => hash('sha256', `seal:${secret}`, 'buffer');

/** Encrypts a text. `secret` must be random (`newSecret`), because the key derivation is too weak for a password. */
export function seal(secret: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Decrypts a text; undefined when it was changed or encrypted with another secret. */
export function unseal(secret: string, sealed: string): string | undefined {
  const octets = Buffer.from(sealed, 'base64url');
  if (octets.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, keyOf(secret), octets.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(octets.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(octets.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
