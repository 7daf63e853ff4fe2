// Accepts the proofs with which a suspicious address may continue: a solved challenge, or a minute of waiting. Each
// counts once.
import { Injectable } from '@nestjs/common';
import { MINUTE } from '../../../domain/time/instant.js';
import { Clock } from '../../../platform/clock.js';
import { Proofs } from '../../../platform/proofs.js';
import { FixedWindows } from '../fixed-windows.js';
import { Suspicion } from './suspicion.js';

const WAIT_MS = MINUTE;
/** How long a challenge or a slip stays valid, while its page is open. */
const LIFE_MS = 30 * MINUTE;

/** The fields that the page of proof adds to the form. */
export const proofFields = ['proof', 'waited'] as const;
export type SentProof = Partial<Record<(typeof proofFields)[number], string>>;

/** The remaining seconds of waiting, and the signed slip that says when the waiting began. */
export interface WaitInsteadOfProof {
  seconds: number;
  slip: string;
  /** Whether the form was sent before the waiting was over. */
  early: boolean;
}

@Injectable()
export class AcceptedProofs {
  private readonly used = new FixedWindows();

  constructor(
    private readonly proofs: Proofs,
    private readonly suspicion: Suspicion,
    private readonly clock: Clock,
  ) {}

  /** The challenge that the browser solves, as JSON. */
  async challenge(): Promise<string> {
    return JSON.stringify(await this.proofs.challenge(this.clock.realNow() + LIFE_MS));
  }

  /** Whether the form's proof or slip lets this address continue. An accepted one is used up. */
  async accepts({ proof, waited }: SentProof, address: string): Promise<boolean> {
    const solved = proof ? await this.proofs.solved(proof) : undefined;
    if (solved !== undefined && (await this.isFirst(solved))) return true;
    if (!waited || this.wait({ waited }, address).seconds > 0) return false;
    return (await this.isFirst(waited)) && (await this.suspicion.mayGoOnByWaiting(address));
  }

  /** A valid slip is kept, so that the waiting does not start again after a form that was sent too early. */
  wait({ proof, waited }: SentProof, address: string): WaitInsteadOfProof {
    const now = this.clock.realNow();
    const since = waited ? this.proofs.givenOut(waited, address) : undefined;
    const age = since === undefined ? LIFE_MS : now - since;
    if (!waited || age < 0 || age >= LIFE_MS || this.used.hits(waited) > 0) {
      return { seconds: WAIT_MS / 1000, slip: this.proofs.slip(address, now), early: false };
    }
    return { seconds: Math.max(0, Math.ceil((WAIT_MS - age) / 1000)), slip: waited, early: !proof };
  }

  private async isFirst(proof: string): Promise<boolean> {
    return !(await this.used.increment(proof, LIFE_MS, 1)).isBlocked;
  }
}
