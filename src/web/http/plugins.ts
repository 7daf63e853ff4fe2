// What every request passes: headers, cookies, language, JSON only for the API, a log line and a figure by route pattern.
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { languages } from '../../domain/hub/hub.js';
import { Metrics } from '../../platform/metrics.js';
import { Drain } from './drain.js';
import { LANGUAGE_COOKIE, uiFolder } from './pages.js';
import { faultProblem, readerOf, sendProblem } from './problems.js';

const YEAR_SECONDS = 365 * 24 * 3600;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

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
  referrerPolicy: { policy: 'same-origin' },
};

/** Form posts need no plugin: Nest registers a parser for them itself. */
export async function registerPlugins(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie);
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  addSteadyHeaders(fastify);
  fastify.addHook('onRequest', rememberLanguage);
  fastify.addHook('onRequest', refuseOtherThanJson);
  addClosing(fastify, app.get(Drain));
  addLogLine(fastify, app.get(Metrics));
  if (existsSync(join(uiFolder, 'assets'))) {
    const assets = {
      root: join(uiFolder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
    };
    app.useStaticAssets(assets as never);
  }
}

/** The id of the request, and what helmet says: the same on every answer, so it is asked once. */
function addSteadyHeaders(fastify: FastifyInstance): void {
  const steady: Record<string, string> = {};
  const answer = { setHeader: (name: string, value: string) => (steady[name] = value), removeHeader: () => undefined };
  helmet(SECURITY)({} as IncomingMessage, answer as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw error;
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(steady).header('x-request-id', request.id);
    done();
  });
}

function rememberLanguage(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const { lang } = request.query as { lang?: unknown };
  if (typeof lang === 'string' && (languages as readonly string[]).includes(lang)) {
    reply.setCookie(LANGUAGE_COOKIE, lang, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS });
  }
  done();
}

/** Does not go on where it refuses. */
function refuseOtherThanJson(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const type = request.headers['content-type'];
  const refused = type !== undefined && request.url.startsWith('/api/v1') && !JSON_TYPE.test(type);
  if (refused) void sendProblem(reply, faultProblem(415, readerOf(request)));
  else done();
}

function addClosing(fastify: FastifyInstance, drain: Drain): void {
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (drain.closing) void reply.header('connection', 'close');
    done();
  });
}

function addLogLine(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    done();
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (route.startsWith('/assets')) return;
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, 'answered');
  });
}
