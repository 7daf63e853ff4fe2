// Swagger finds only paths and bodies. This file adds the answers, the refusals and the headers to the description.
import type { OpenAPIObject } from '@nestjs/swagger';
import type { AnswerSchemas, Content } from './answer-schemas.js';
import { anyProblem, tooManyRequests, withCodes } from './problem-schema.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
const meaning: Record<string, string> = { '200': 'Done.', '201': 'Made.', '204': 'Done; nothing is answered.' };

const replayed = {
  'Idempotent-Replayed': {
    description: '`true` where the answer was given before and nothing happened this time.',
    schema: { type: 'string', enum: ['true'] },
  },
};
const idempotencyKey =
  'The same key and body give the same answer for 24 hours. 1 to 64 characters, 16 or more from the public.';
const csrfToken = {
  name: 'X-CSRF-Token',
  in: 'header' as const,
  required: true,
  description: 'The `csrfToken` of the session.',
  schema: { type: 'string' },
};

/** Changes the document in place. */
export function completeDocument(document: OpenAPIObject, { schemas, answers }: AnswerSchemas): void {
  document.components = { ...document.components, schemas: { ...inputSchemas(document), ...schemas } };
  const { schemas: all } = document.components;
  if (all?.Problem) all.Problem = withCodes(all.Problem);
  for (const path of Object.values(document.paths)) {
    for (const verb of verbs) {
      const operation = path[verb];
      if (operation) completeOperation(operation, verb, answers[operation.operationId ?? '']);
    }
  }
}

/** The schemas of bodies, which say that unknown properties are refused. */
const inputSchemas = ({ components }: OpenAPIObject) =>
  Object.fromEntries(
    Object.entries(components?.schemas ?? {}).map(([name, schema]) => [
      name,
      { ...schema, additionalProperties: false },
    ]),
  );

function completeOperation(operation: Operation, verb: string, content: Content | undefined): void {
  operation.description ??= operation.summary;
  operation.summary = operation.summary?.replace(/\.$/, '');
  const key = operation.parameters?.find((parameter) => 'name' in parameter && parameter.name === 'Idempotency-Key');
  if (key) Object.assign(key, { description: idempotencyKey });
  if (verb !== 'get' && isBehind(operation, 'session')) operation.parameters?.push(csrfToken);
  operation.responses = {
    ...successes(operation.responses, content, key !== undefined),
    ...(isLimited(operation) && { '429': tooManyRequests }),
    default: anyProblem,
  };
}

const successes = (responses: Responses, content: Content | undefined, isIdempotent: boolean): Responses =>
  Object.fromEntries(
    Object.keys(responses).map((status) => [
      status,
      {
        description: meaning[status] ?? status,
        ...(isIdempotent && { headers: replayed }),
        ...(content && { content }),
      },
    ]),
  );

const isBehind = ({ security = [] }: Operation, scheme: string): boolean => security.some((one) => scheme in one);

/** A caller without an account and without a device is limited by address. */
const isLimited = (operation: Operation): boolean =>
  !isBehind(operation, 'session') && !isBehind(operation, 'deviceKey');
