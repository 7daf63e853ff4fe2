// The description of the API from the code's own types: OpenAPI 3.1 at /api/openapi.json, and a page at /api/docs.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../../platform/config.js';
import { SESSION_COOKIE } from '../../platform/session-cookie.js';
import { readAnswers } from './openapi/answer-schemas.js';
import { completeDocument } from './openapi/complete-description.js';

const description = `Appointments and walk-in queues of a city's service hubs. Refusals are problem documents (RFC 9457)
whose \`code\` is stable; calls that take an \`Idempotency-Key\` give the same answer again for the same key and body.`;

const docsPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const cookieName = 'Over TLS the name of the cookie begins with `__Host-`.';

/** A security scheme for an opaque secret that is sent as `Authorization: Bearer …`. */
const bearer = (description: string) => ({ type: 'http' as const, scheme: 'bearer', description });

const about = () =>
  new DocumentBuilder()
    .setTitle('Hubline')
    .setDescription(description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setOpenAPIVersion('3.1.0')
    .addServer('/')
    .addSecurity('deviceKey', bearer('The key of a paired device.'))
    .addSecurity('manageToken', bearer('The `manageToken` of the appointment.'))
    .addSecurity('waitingToken', bearer('The `token` of the entry on a waiting list.'))
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', description: cookieName }, 'session')
    .addTag('Everyone', 'Residents and their phones')
    .addTag('Kiosk', 'A paired kiosk, with its device key')
    .addTag('Staff', 'Signed-in staff; unsafe calls send X-CSRF-Token')
    .build();

/**
 * Serves the description, and its page unless that is switched off. The description is made when it is first asked for,
 * so that the start is quick.
 */
export function describeApi(app: NestFastifyApplication, { HUBLINE_API_DOCS: page }: Settings): void {
  const served = { jsonDocumentUrl: 'api/openapi.json', raw: ['json' as const], ui: page === 'on' };
  SwaggerModule.setup('api/docs', app, () => descriptionOf(app), served);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onSend', async (request, reply) => {
    if (/^\/api\/docs(\/|\?|$)/.test(request.url)) void reply.header('content-security-policy', docsPolicy);
  });
}

function descriptionOf(app: NestFastifyApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, about());
  document.info.contact = { name: 'The city that runs it' };
  const answers = readAnswers();
  if (answers) completeDocument(document, answers);
  return document;
}
