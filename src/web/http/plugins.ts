// What every request passes: headers, cookies, language, JSON only for the API, a log line and a figure by route pattern.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languages } from '../../domain/hub/hub.js';
import { Metrics } from '../../platform/metrics.js';
import { Drain } from './drain.js';
import { LANGUAGE_COOKIE, uiFolder } from './pages.js';
import { faultProblem, readerOf, sendProblem } from './problems.js';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Form posts need no plugin: Nest registers a parser for them itself. */
export async function registerPlugins(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, {
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
  });
  await app.register(cookie);
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
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

async function rememberLanguage(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { lang } = request.query as { lang?: unknown };
  if (typeof lang !== 'string' || !(languages as readonly string[]).includes(lang)) return;
  reply.setCookie(LANGUAGE_COOKIE, lang, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS });
}

async function refuseOtherThanJson(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const type = request.headers['content-type'];
  if (type === undefined || !request.url.startsWith('/api/v1')) return;
  if (!/^application\/json\s*(;|$)/i.test(type)) await sendProblem(reply, faultProblem(415, readerOf(request)));
}

function addClosing(fastify: FastifyInstance, drain: Drain): void {
  fastify.addHook('onSend', async (_request, reply) => {
    if (drain.closing) void reply.header('connection', 'close');
  });
}

function addLogLine(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (route.startsWith('/assets')) return;
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, 'answered');
  });
}
