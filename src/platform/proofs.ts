// Proofs against automated bookings, in place of a picture puzzle: that a browser has computed for some seconds
// (ALTCHA's proof of work), or that a person has waited. Both are signed, so the server stores nothing for them.
import { type Challenge, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sameText, signature } from './randomness.js';

/** The work is 250 to 500 keys of 5,000 rounds each: about a second on a desktop, some seconds on an old phone. */
const ROUNDS = 5_000;
const FEWEST_KEYS = 250;
const MOST_KEYS = 500;

/** Makes and checks proofs with the installation's secret. */
export class Proofs {
  private readonly secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(private readonly secret: string) {
    this.secrets = {
      hmacSignatureSecret: signature(secret, 'proof', 'challenge'),
      hmacKeySignatureSecret: signature(secret, 'proof', 'key'),
    };
  }

  /** A new challenge. `expiresAt` is in epoch milliseconds. */
  challenge(expiresAt: number): Promise<Challenge> {
    const counter = randomInt(MOST_KEYS, FEWEST_KEYS);
    const expires = Math.ceil(expiresAt / 1000);
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: ROUNDS,
      counter,
      data: { most: MOST_KEYS },
      deriveKey,
      expiresAt: expires,
      ...this.secrets,
    });
  }

  /** The signature of the solved challenge, by which it counts only once; undefined when it is wrong or expired. */
  async solved(sent: string): Promise<string | undefined> {
    const payload = payloadOf(sent);
    if (!payload) return undefined;
    const { verified } = await verifySolution({ ...payload, deriveKey, ...this.secrets }).catch(() => ({
      verified: false,
    }));
    return verified ? payload.challenge.signature : undefined;
  }

  /** A slip that proves later that its address has waited since `at`, in epoch milliseconds. */
  slip(address: string, at: number): string {
    return `${at}.${signature(this.secret, 'waited', `${at} ${address}`)}`;
  }

  /** The instant of a slip in epoch milliseconds; undefined when the slip is not this address's. */
  givenOut(slip: string, address: string): number | undefined {
    const at = Number(slip.slice(0, slip.indexOf('.')));
    return sameText(slip, this.slip(address, at)) ? at : undefined;
  }
}

function payloadOf(sent: string): Payload | undefined {
  try {
    const payload = JSON.parse(sent) as Partial<Payload> | null;
    const parameters: unknown = payload?.challenge?.parameters;
    return typeof parameters === 'object' && parameters !== null ? (payload as Payload) : undefined;
  } catch {
    return undefined;
  }
}
