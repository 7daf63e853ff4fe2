// The links between the planning pages of a supervisor.
import { type Reader, say } from '../parts/staff-reader.js';

export const planPages = ['what-if', 'staffing', 'replay'] as const;
type PlanPage = (typeof planPages)[number];

/** The links to the other planning pages, and from one of them (`here`) back to the supervisor's page. */
export function planLinks(hub: string, here: PlanPage | undefined, reader: Pick<Reader, 'language'>) {
  const base = `/staff/hubs/${hub}`;
  const links = planPages
    .filter((page) => page !== here)
    .map((page) => ({ href: `${base}/${page}`, label: say(reader, `${page}.link`) }));
  return here ? [...links, { href: `${base}/supervisor`, label: say(reader, 'hours.to-supervisor') }] : links;
}
