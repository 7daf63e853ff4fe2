// The parts that all pages for residents share: the layout's data, parameters of addresses, and expected refusals.
import type { FastifyReply } from 'fastify';
import { Refusal, type RefusalCode } from '../../domain/refusal.js';
import { type PageData, renderPage } from '../http/render-page.js';

/** Draws `resident/{view}`. */
export function residentPage<Data extends PageData>(reply: FastifyReply, view: string, data: Data): FastifyReply {
  return renderPage(reply, `resident/${view}`, data);
}

/** A parameter of an address; '' where it is absent or occurs twice. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The refusal, if it is one that the page can answer. Any other error is thrown on. */
export function expected(error: unknown, ...codes: RefusalCode[]): Refusal {
  if (error instanceof Refusal && codes.includes(error.code)) return error;
  throw error;
}
