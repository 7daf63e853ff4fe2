// Contact keys: keyed hashes (HMAC) of an e-mail address or telephone number in its normal form. Bookings are counted
// by them, so that no contacts are compared and a copy of the table reveals none.
import { domainToASCII } from 'node:url';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { contactSignature } from './randomness.js';

/** The addresses of a contact, as typed. */
export interface Reachable {
  email?: string | null;
  phone?: string | null;
}

/** Makes contact keys with the installation's secret. */
export class ContactKeys {
  /** `region` is the country of telephone numbers without a country code. */
  constructor(
    private readonly secret: string,
    private readonly region: CountryCode = 'CA',
  ) {}

  /** The two keys, 64 hexadecimal digits each; null for an address that is not given. */
  of({ email, phone }: Reachable): { emailKey: string | null; phoneKey: string | null } {
    return {
      emailKey: email ? contactSignature(this.secret, normalEmail(email)) : null,
      phoneKey: phone ? contactSignature(this.secret, normalPhone(phone, this.region)) : null,
    };
  }
}

/** Domains that ignore dots in the mailbox. */
const DOTLESS = ['gmail.com', 'googlemail.com'];

/** The normal form of an e-mail address: `Sam.Rivera+hall@Gmail.com` becomes `samrivera@gmail.com`. */
export function normalEmail(typed: string): string {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const [mailbox = ''] = plain.slice(0, Math.max(at, 0)).split('+');
  const named = plain.slice(at + 1);
  const domain = (domainToASCII(named) || named).replace(/\.$/, '');
  return DOTLESS.includes(domain) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${domain}`;
}

/** The normal form of a telephone number: E.164 without the extension, or only its digits if it is no valid number. */
export function normalPhone(typed: string, region: CountryCode): string {
  const plain = typed.normalize('NFKC').replace(/\s*(?:x|ext\.?|poste)\s*\d*\s*$/i, '');
  return parsePhoneNumberFromString(plain, region)?.number ?? plain.replace(/\D/g, '');
}
