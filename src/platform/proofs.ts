// What somebody shows instead of solving a puzzle: that their browser has worked for some seconds (ALTCHA's proof of
// work), or that they have waited. Both are signed, so that nothing has to be kept before they come back.
import { type Challenge, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sameText, signature } from './randomness.js';

/** About a second on a desk, some seconds on an old phone: so many keys of so many rounds each. */
const ROUNDS = 5_000;
const FEWEST_KEYS = 250;
const MOST_KEYS = 500;

export class Proofs {
  private readonly secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(private readonly secret: string) {
    this.secrets = {
      hmacSignatureSecret: signature(secret, 'proof', 'challenge'),
      hmacKeySignatureSecret: signature(secret, 'proof', 'key'),
    };
  }

  /** `expiresAt`: epoch milliseconds. */
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

  /** What names the solved challenge, so that it counts once; undefined where nothing of ours was solved in time. */
  async solved(sent: string): Promise<string | undefined> {
    const payload = payloadOf(sent);
    if (!payload) return undefined;
    const { verified } = await verifySolution({ ...payload, deriveKey, ...this.secrets }).catch(() => ({
      verified: false,
    }));
    return verified ? payload.challenge.signature : undefined;
  }

  /** To be shown later by the same address. `at`: epoch milliseconds. */
  slip(address: string, at: number): string {
    return `${at}.${signature(this.secret, 'waited', `${at} ${address}`)}`;
  }

  /** When a slip was given out; undefined where it is not this address's. */
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
