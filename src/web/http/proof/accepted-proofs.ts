// Whether what came with a form lets a suspicious address go on: the work of its browser, or having waited. Each counts
// once.
import { Injectable } from '@nestjs/common';
import { MINUTE } from '../../../domain/time/instant.js';
import { Clock } from '../../../platform/clock.js';
import { Proofs } from '../../../platform/proofs.js';
import { FixedWindows } from '../fixed-windows.js';
import { Suspicion } from './suspicion.js';

const WAIT_MS = MINUTE;
/** So long a page may lie open. */
const LIFE_MS = 30 * MINUTE;

/** The fields that a page of proof sends beside the form's own. */
export const proofFields = ['proof', 'waited'] as const;
export type SentProof = Partial<Record<(typeof proofFields)[number], string>>;

/** Seconds that are still to be waited, and the slip that says since when. */
export interface WaitInsteadOfProof {
  seconds: number;
  slip: string;
  /** Somebody who waits has pressed too early. */
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

  /** What the browser works on, as JSON. */
  async challenge(): Promise<string> {
    return JSON.stringify(await this.proofs.challenge(this.clock.realNow() + LIFE_MS));
  }

  async accepts({ proof, waited }: SentProof, address: string): Promise<boolean> {
    const solved = proof ? await this.proofs.solved(proof) : undefined;
    if (solved !== undefined && (await this.isFirst(solved))) return true;
    if (!waited || this.wait({ waited }, address).seconds > 0) return false;
    return (await this.isFirst(waited)) && (await this.suspicion.mayGoOnByWaiting(address));
  }

  /** A slip is kept while it is young, so that who presses too early does not begin again. */
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
