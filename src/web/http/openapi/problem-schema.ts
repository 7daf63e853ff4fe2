// Refusals in the API's description: one shape, and every code there is.
import { refusalCodes } from '../../../domain/refusal.js';
import { faultCode } from '../problems.js';
import type { Schema } from './answer-schemas.js';

/** Statuses of what is no refusal: an unreadable body or address, one too large, an error of ours, a start not done. */
const FAULTS = [400, 404, 413, 415, 500, 503];

/** The wire's Problem with the codes that it can have. */
export function withCodes(problem: Schema): Schema {
  if (!('properties' in problem)) return problem;
  const codes = [...refusalCodes, ...FAULTS.map(faultCode)];
  const code = { type: 'string', enum: [...new Set(codes)].sort() };
  return { ...problem, properties: { ...problem.properties, code } };
}

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

export const anyProblem = { description: 'A refusal; its `code` says which.', content };

export const tooManyRequests = {
  description: 'Too often from one address.',
  headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  content,
};
