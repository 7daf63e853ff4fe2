// The answer to a form that joins a waiting list, with a booking or without one.
import type { FastifyReply } from 'fastify';
import type { JoinedEntry } from '../../../../domain/booking/waiting-list.js';
import type { Instant } from '../../../../domain/time/instant.js';
import type { Links } from '../../../../platform/links.js';
import { pageLanguage } from '../../../http/render-page.js';
import { problemOf, statusOf } from '../../../http/problems.js';
import { expected } from '../../public-page.js';
import { waitingUrls } from './waiting-urls.js';

const refusals = ['already-waiting', 'not-allowed-now', 'party-too-large'] as const;

/** Redirects to the page of the new entry; after a refusal, `again` shows the form with its sentence. */
export async function joined(
  links: Links,
  now: Instant,
  reply: FastifyReply,
  work: Promise<{ value: JoinedEntry }>,
  again: (error: string) => FastifyReply | Promise<FastifyReply>,
) {
  try {
    const { entry } = (await work).value;
    return reply.redirect(`${waitingUrls(entry, links.waitingToken(entry)).show}&new=1`, 303);
  } catch (error) {
    const refusal = expected(error, ...refusals);
    void reply.code(statusOf[refusal.code]);
    const { title, detail } = problemOf(refusal, pageLanguage(reply.request), now);
    return again(`${title}. ${detail}`);
  }
}
