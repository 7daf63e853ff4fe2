// What a contact is counted by: an HMAC of the e-mail address or telephone number in its one normal form, so that bookings
// of the same person meet without their contacts being compared, and a copy of the table tells nobody's.
import { domainToASCII } from 'node:url';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { contactSignature } from './randomness.js';

export interface Reachable {
  email?: string | null;
  phone?: string | null;
}

export class ContactKeys {
  /** `region`: whose telephone numbers are written without a country code. */
  constructor(
    private readonly secret: string,
    private readonly region: CountryCode = 'CA',
  ) {}

  /** 64 hexadecimal digits each; null where there is none. */
  of({ email, phone }: Reachable): { emailKey: string | null; phoneKey: string | null } {
    return {
      emailKey: email ? contactSignature(this.secret, normalEmail(email)) : null,
      phoneKey: phone ? contactSignature(this.secret, normalPhone(phone, this.region)) : null,
    };
  }
}

/** Domains whose addresses are the same with and without dots. */
const DOTLESS = ['gmail.com', 'googlemail.com'];

/** `Sam.Rivera+hall@Gmail.com` is `samrivera@gmail.com`. */
export function normalEmail(typed: string): string {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const [mailbox = ''] = plain.slice(0, Math.max(at, 0)).split('+');
  const named = plain.slice(at + 1);
  const domain = (domainToASCII(named) || named).replace(/\.$/, '');
  return DOTLESS.includes(domain) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${domain}`;
}

/** E.164 without the extension; only the digits of what is no number of any country's plan. */
export function normalPhone(typed: string, region: CountryCode): string {
  const plain = typed.normalize('NFKC').replace(/\s*(?:x|ext\.?|poste)\s*\d*\s*$/i, '');
  return parsePhoneNumberFromString(plain, region)?.number ?? plain.replace(/\D/g, '');
}
