// The headers that every answer has: the request's id, redirects in ASCII, what a browser may do with a page, and who may keep the answer.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { applyDecorators, Header } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { hashOf } from '../../platform/randomness.js';

const SECURITY: HelmetOptions = {
  hsts: false, // plain http inside a hall until a TLS proxy is in front, which adds it
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
};

/** The abilities of a browser that no page uses. A lobby screen plays sounds and fills its panel, so these stay. */
const UNUSED_ABILITIES = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** Only a page has abilities, so only pages carry this header. */
const NOTHING = UNUSED_ABILITIES.map((ability) => `${ability}=()`).join(', ');

const PUBLIC_FOR_A_SECOND = 'public, max-age=1';

/** For the calls whose answer is the same for everybody: a cache may keep it for a second, and it has an `ETag`. */
export const KeptForASecond = () => applyDecorators(Header('cache-control', PUBLIC_FOR_A_SECOND));

/** Adds the headers. This comes before compression, because an `ETag` is made of the text that was sent. */
export function addAnswerHeaders(fastify: FastifyInstance): void {
  const steady = steadyHeaders();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(steady).header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    encodeLocation(reply);
    if (String(reply.getHeader('content-type')).startsWith('text/html'))
      void reply.header('permissions-policy', NOTHING);
    return sayWhoMayKeep(request, reply, payload);
  });
}

/** A redirect may carry what somebody put into an address. Node refuses headers with other characters than visible ASCII. */
function encodeLocation(reply: FastifyReply): void {
  const location = reply.getHeader('location');
  if (typeof location !== 'string') return;
  void reply.header(
    'location',
    location.replace(/[^\x21-\x7e]/gu, (other) => encodeURIComponent(other)),
  );
}

/** Helmet's headers are the same on every answer, so helmet is asked only once. */
function steadyHeaders(): Record<string, string> {
  const steady: Record<string, string> = {};
  const answer = { setHeader: (name: string, value: string) => (steady[name] = value), removeHeader: () => undefined };
  helmet(SECURITY)({} as IncomingMessage, answer as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw error;
  });
  return steady;
}

/** No cache keeps an answer unless its handler says so. Answers 304 to a reader that has this version already. */
function sayWhoMayKeep(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (reply.statusCode >= 400 || !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  if (reply.getHeader('cache-control') !== PUBLIC_FOR_A_SECOND || typeof payload !== 'string') return payload;
  const etag = `W/"${hashOf(payload)}"`;
  void reply.header('etag', etag);
  const known = request.headers['if-none-match']?.split(',').some((tag) => tag.trim() === etag);
  if (!known) return payload;
  void reply.code(304);
  return null;
}
