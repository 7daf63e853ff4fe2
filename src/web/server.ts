// Builds the server, for production and for tests alike.
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Settings } from '../platform/config.js';
import { StructuredLogger } from '../platform/logging.js';
import { newId } from '../platform/randomness.js';
import { InputPipe } from './http/input.js';
import { describeApi } from './http/openapi.js';
import { registerPlugins } from './http/plugins.js';
import { readerOf } from './http/render-page.js';
import { faultProblem, sendProblem } from './http/problems.js';

const BODY_LIMIT = 64 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

type Floor = Parameters<typeof NestFactory.create>[0];

/** `configure` runs before the application is ready, which the socket adapter needs. */
export async function createServer(
  floor: Floor,
  settings: Settings,
  configure: (app: NestFastifyApplication) => void | Promise<void>,
): Promise<NestFastifyApplication> {
  const logger = new StructuredLogger(settings.HUBLINE_LOG_LEVEL);
  const app = await NestFactory.create<NestFastifyApplication>(floor, fastify(settings, logger), {
    logger,
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  await configure(app);
  app.enableCsrfProtection({
    trustedOrigins: settings.HUBLINE_PUBLIC_URL ? [new URL(settings.HUBLINE_PUBLIC_URL).origin] : [],
    exclude: isOwnOrigin,
  });
  await registerPlugins(app);
  app.useGlobalPipes(new InputPipe());
  describeApi(app, settings);
  return app;
}

/** Whether the request comes from the origin that a trusted proxy names (`X-Forwarded-Host`), which Nest ignores. */
const isOwnOrigin = (request: FastifyRequest): boolean =>
  request.headers.origin === `${request.protocol}://${request.host}`;

function fastify(settings: Settings, logger: StructuredLogger): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.HUBLINE_TRUST_PROXY.length > 0 && settings.HUBLINE_TRUST_PROXY,
    routerOptions: { ignoreTrailingSlash: true },
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => newId(),
    loggerInstance: logger.base,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // an undecodable URL fails before routing, where no filter sees it
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply, faultProblem(error.statusCode ?? 400, readerOf(request)));
    },
  });
}
