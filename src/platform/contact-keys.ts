// Contact keys: keyed hashes (HMAC) of an e-mail address or telephone number in its normal form. Bookings are counted
// by them, so that no contacts are compared and a copy of the table reveals none.
import { domainToASCII } from 'node:url';
import { phoneNumber } from './phone-number.js';
import { contactSignature } from './randomness.js';

/** The addresses of a contact, as typed. */
export interface Reachable {
  email?: string | null;
  phone?: string | null;
}

/** Makes contact keys with the installation's secret. */
export class ContactKeys {
  constructor(private readonly secret: string) {}

  /** The two keys, 64 hexadecimal digits each; null for an address that is not given. */
  of({ email, phone }: Reachable): { emailKey: string | null; phoneKey: string | null } {
    return {
      emailKey: email ? contactSignature(this.secret, normalEmail(email)) : null,
      phoneKey: phone ? contactSignature(this.secret, normalPhone(phone)) : null,
    };
  }
}

/** Domains that ignore dots in the mailbox. */
const DOTLESS = ['gmail.com', 'googlemail.com'];

/**
 * The normal form of an e-mail address: `Sam.Rivera+hall@Gmail.com` becomes `samrivera@gmail.com`. Quotes and backslashes
 * are only ways of writing a mailbox (RFC 5321 §4.1.2), so `"s\\am"@example.org` becomes `sam@example.org`.
 */
export function normalEmail(typed: string): string {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const unquoted = plain.slice(0, Math.max(at, 0)).replace(/\\(.)|"/g, '$1');
  const [mailbox = ''] = unquoted.split('+');
  const named = plain.slice(at + 1);
  const domain = (domainToASCII(named) || named).replace(/\.$/, '');
  return DOTLESS.includes(domain) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${domain}`;
}

/** The normal form of a telephone number: E.164 without the extension, or only its digits if it is no valid number. */
export const normalPhone = (typed: string): string => phoneNumber(typed)?.number ?? typed.replace(/\D/g, '');
