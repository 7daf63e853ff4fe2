// The hooks of every request: headers, cookies, language, JSON only for the API, a log line and a figure by route.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { Metrics } from '../../platform/metrics.js';
import { addAnswerHeaders } from './answer-headers.js';
import { Drain } from './drain.js';
import { ShowLanguages } from '../../use-cases/hub/show-languages.js';
import { addLanguageHooks } from './language-hooks.js';
import { readerOf } from './render-page.js';
import { uiFolder } from './templates.js';
import { faultProblem, sendProblem } from './problems.js';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

const DEEPEST_BODY = 8;

/** Registers everything but a parser for form posts, which Nest registers itself. */
export async function registerPlugins(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  addAnswerHeaders(fastify);
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  addLanguageHooks(fastify, app.get(ShowLanguages));
  fastify.addHook('onRequest', refuseOtherThanJson);
  fastify.addHook('preValidation', refuseDeepBodies);
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

/** Answers 415 to a body of another type under /api/v1. The type of an empty body is ignored. */
function refuseOtherThanJson(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const { 'content-type': type, 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const isEmpty = encoding === undefined && (length === undefined || length === '0');
  if (isEmpty) delete request.headers['content-type'];
  const refused = !isEmpty && request.url.startsWith('/api/v1') && type !== undefined && !JSON_TYPE.test(type);
  if (refused) void sendProblem(reply, faultProblem(415, readerOf(request)));
  else done();
}

/** Answers 400 to a deeply nested body, so that functions that go through it recursively stay within the stack. */
function refuseDeepBodies(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  if (isDeeper(request.body, DEEPEST_BODY)) void sendProblem(reply, faultProblem(400, readerOf(request)));
  else done();
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));

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
