// What was typed while booking, for the browser that typed it: the database has a sealed text, and only that browser's
// cookie has the secret. So an address alone, seen over a shoulder or in a history, shows nobody's name.
import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOf, newSecret } from '../../../../platform/randomness.js';
import { seal, unseal } from '../../../../platform/sealing.js';
import { KeepDraft } from '../../../../use-cases/booking/keep-draft.js';
import { type Details, noDetails } from './details.js';

const DRAFT_COOKIE = 'hubline_draft';
/** As newSecret makes them. */
const SECRET = /^[\w-]{43}$/;

export interface Draft {
  details: Details;
  /** The hold it was typed for. */
  hold: string;
  /** Only another time is wanted: the next hold leads straight on to the answers. */
  moving: boolean;
  /** Of the booking that the hold became; nothing else is kept of it. */
  reference?: string;
}

@Injectable()
export class Drafts {
  constructor(private readonly drafts: KeepDraft) {}

  /** Gives the browser a secret unless it has one. It ends with the browser's session. */
  begin(request: FastifyRequest, reply: FastifyReply): void {
    if (secretOf(request) !== undefined) return;
    const secure = request.protocol === 'https';
    void reply.setCookie(DRAFT_COOKIE, newSecret(), { path: '/book', httpOnly: true, sameSite: 'lax', secure });
  }

  async of(request: FastifyRequest): Promise<Draft | undefined> {
    const secret = secretOf(request);
    const sealed = secret && (await this.drafts.find(keyOf(secret)));
    const text = secret && sealed && unseal(secret, sealed);
    return text ? (JSON.parse(text) as Draft) : undefined;
  }

  /** What this browser has typed for this hold; nothing where it has not. */
  async typedFor(hold: string, request: FastifyRequest): Promise<Details> {
    const draft = await this.of(request);
    return draft?.hold === hold ? draft.details : noDetails;
  }

  /**
   * False where the browser takes no cookies: its forms must carry everything along themselves. A hold that has become a
   * booking stays one, whatever an old page of it still sends.
   */
  async keep(request: FastifyRequest, draft: Draft): Promise<boolean> {
    const secret = secretOf(request);
    if (secret === undefined) return false;
    const before = draft.reference === undefined ? await this.of(request) : undefined;
    if (before?.reference !== undefined && before.hold === draft.hold) return true;
    await this.drafts.keep(keyOf(secret), seal(secret, JSON.stringify(draft)));
    return true;
  }
}

const keyOf = (secret: string): string => hashOf(`draft ${secret}`);

function secretOf(request: FastifyRequest): string | undefined {
  const value = request.cookies?.[DRAFT_COOKIE];
  return value !== undefined && SECRET.test(value) ? value : undefined;
}
