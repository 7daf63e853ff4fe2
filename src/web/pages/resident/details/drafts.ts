// The details that are typed while booking, for the browser that sent them. The database has an encrypted text, and only
// the cookie of that browser has the secret, so that an address alone, from a history for example, shows no name.
import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOf, newSecret } from '../../../../platform/randomness.js';
import { seal, unseal } from '../../../../platform/sealing.js';
import { KeepDraft } from '../../../../use-cases/booking/keep-draft.js';
import { type Details, noDetails } from './details.js';

const DRAFT_COOKIE = 'hubline_draft';
/** The format of newSecret. */
const SECRET = /^[\w-]{43}$/;

export interface Draft {
  details: Details;
  /** The hold for which the details were typed. */
  hold: string;
  /** Whether only another time is wanted. The next hold then leads directly to the page of answers. */
  moving: boolean;
  /** The reference of the booking that the hold has become. The details are deleted then. */
  reference?: string;
}

@Injectable()
export class DraftKeeper {
  constructor(private readonly drafts: KeepDraft) {}

  /** Gives the browser a secret unless it has one. The cookie ends with the browser's session. */
  begin(request: FastifyRequest, reply: FastifyReply): void {
    if (secretOf(request) !== undefined) return;
    const secure = request.protocol === 'https';
    void reply.setCookie(DRAFT_COOKIE, newSecret(), { path: '/book', httpOnly: true, sameSite: 'lax', secure });
  }

  /** The draft of this browser, if any. */
  async of(request: FastifyRequest): Promise<Draft | undefined> {
    const secret = secretOf(request);
    const sealed = secret && (await this.drafts.find(keyOf(secret)));
    const text = secret && sealed && unseal(secret, sealed);
    return text ? (JSON.parse(text) as Draft) : undefined;
  }

  /** The details that this browser has typed for this hold; empty ones where it has not. */
  async typedFor(hold: string, request: FastifyRequest): Promise<Details> {
    const draft = await this.of(request);
    return draft?.hold === hold ? draft.details : noDetails;
  }

  /**
   * Stores the draft. Returns false where the browser takes no cookies, so that its forms must carry the details. The draft
   * of a hold that has become a booking is not changed by an old page that sends its form again.
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
