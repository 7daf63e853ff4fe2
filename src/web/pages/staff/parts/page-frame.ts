// The frame of every staff page: the bar at the top, and the data with which its script keeps the page up to date.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { newSecret } from '../../../../platform/randomness.js';
import type { FastifyReply } from 'fastify';
import type { Hub } from '../../../../domain/hub/hub.js';
import type { SessionCaller } from '../../../http/callers.js';
import { type PageData, renderPage } from '../../../http/render-page.js';
import { type StaffPageContext, staffText, timeFor } from './staff-page-context.js';

/** The bar with the page's title and the hub. It ends with a button: a break at an open counter, else signing out. */
interface Bar {
  title: string;
  hub: string;
  /** The address that closes the counter; '' on pages without an open counter. */
  closing: string;
}

/** A page of one hub, which renews itself after the hub's events. `path` is where it is read again by GET. */
interface Frame {
  path: string;
  bar: Bar;
  live: { hub: string; zone: string; now: number; text: string };
}

/** `closing` is the address that closes the counter, or ''. */
export function liveFrame(hub: Hub, context: StaffPageContext, path: string, title: string, closing = ''): Frame {
  const text = staffText(context, 'live.as-of', { time: timeFor(context, context.now) });
  return {
    path,
    bar: { title, hub: textIn(hub.name, context.language), closing },
    live: { hub: hub.key, zone: context.zone, now: context.now, text },
  };
}

/** The frame of a page that belongs to no hub. `title` is a key of the language files' section `staff`. */
export function cityBar(context: StaffPageContext, title: KeyIn<'staff'>, path: string) {
  const words = staffText(context, title);
  return { path, title: words, bar: { title: words, hub: '', closing: '' } };
}

/** Draws a staff page with the session's CSRF token and an idempotency key for its forms. */
export function showStaffPage<Data extends PageData>(
  reply: FastifyReply,
  view: string,
  session: SessionCaller,
  data: Data,
  status = 200,
): FastifyReply {
  const page = { csrf: session.csrfToken, once: newSecret(), ...data };
  return renderPage(reply.code(status), `staff/${view}`, page);
}
