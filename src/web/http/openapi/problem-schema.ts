// The refusals in the API's description: one schema for all, with the list of all codes.
import { refusalCodes } from '../../../domain/refusal.js';
import { faultCode } from '../problems.js';
import type { Schema } from './answer-schemas.js';

/** The statuses of faults: an unreadable or too large body, an unknown address, an error of the server, a server not ready. */
const FAULTS = [400, 404, 413, 415, 500, 503];

/** The schema of `Problem` with all codes of refusals and faults. */
export function withCodes(problem: Schema): Schema {
  if (!('properties' in problem)) return problem;
  const codes = [...refusalCodes, ...FAULTS.map(faultCode)];
  const code = { type: 'string', enum: [...new Set(codes)].sort() };
  return { ...problem, properties: { ...problem.properties, code } };
}

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The answer for every status that an operation does not list. */
export const anyProblem = { description: 'A refusal; its `code` says which.', content };

/** The answer with status 429. */
export const tooManyRequests = {
  description: 'Too often from one address.',
  headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  content,
};
