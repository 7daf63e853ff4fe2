// What every residents' page shares: the layout's data, what one types into an address, and refusals one reckons with.
import type { FastifyReply } from 'fastify';
import { Refusal, type RefusalCode } from '../../domain/refusal.js';
import { renderPage } from '../http/render-page.js';

/** Renders `resident/{view}`. */
export function residentPage<Data extends { title: string }>(
  reply: FastifyReply,
  view: string,
  data: Data,
): FastifyReply {
  return renderPage(reply, `resident/${view}`, data);
}

/** A parameter of an address; empty when it is absent or there twice. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The refusal, if it is one of those that the page can answer; anything else goes its way. */
export function expected(error: unknown, ...codes: RefusalCode[]): Refusal {
  if (error instanceof Refusal && codes.includes(error.code)) return error;
  throw error;
}
