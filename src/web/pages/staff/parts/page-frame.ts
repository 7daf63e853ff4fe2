// What stands around every staff page: the bar at the top, and what its script needs to keep the page live.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { newSecret } from '../../../../platform/randomness.js';
import type { FastifyReply } from 'fastify';
import type { Hub } from '../../../../domain/hub/hub.js';
import type { SessionCaller } from '../../../http/callers.js';
import { renderPage } from '../../../http/render-page.js';
import { type Reader, say, timeFor } from './staff-reader.js';

/** The bar: where one is, at which hub, and how to end it (a break at an open counter, else signing out). */
interface Bar {
  title: string;
  hub: string;
  /** Address that closes the counter; '' where there is nothing to close. */
  closing: string;
}

/** A page of one hub that renews itself when the hub moves on. `path`: where it is read again by GET. */
interface Frame {
  path: string;
  bar: Bar;
  live: { hub: string; zone: string; now: number; text: string };
}

export function liveFrame(hub: Hub, reader: Reader, path: string, title: string, closing = ''): Frame {
  const text = say(reader, 'live.as-of', { time: timeFor(reader, reader.now) });
  return {
    path,
    bar: { title, hub: textIn(hub.name, reader.language), closing },
    live: { hub: hub.key, zone: reader.zone, now: reader.now, text },
  };
}

/** A page about no hub in particular; `title` is a key of the language files' section `staff`. */
export function cityBar(reader: Reader, title: KeyIn<'staff'>, path: string) {
  const words = say(reader, title);
  return { path, title: words, bar: { title: words, hub: '', closing: '' } };
}

/** Never kept by a browser: it shows people's bookings, and its keys are for one use. */
export function showStaffPage(
  reply: FastifyReply,
  view: string,
  session: SessionCaller,
  data: object,
  status = 200,
): FastifyReply {
  const page = { csrf: session.csrfToken, once: newSecret(), ...data };
  return renderPage(reply.code(status).header('cache-control', 'no-store'), `staff/${view}`, page);
}
