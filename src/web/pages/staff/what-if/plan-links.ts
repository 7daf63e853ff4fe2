// The links between the planning pages of a supervisor.
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';

export const planningPages = ['what-if', 'staffing', 'replay'] as const;
type PlanningPage = (typeof planningPages)[number];

/** The links to the other planning pages, and from one of them (`here`) back to the supervisor's page. */
export function planLinks(hub: string, here: PlanningPage | undefined, context: Pick<StaffPageContext, 'language'>) {
  const base = `/staff/hubs/${hub}`;
  const links = planningPages
    .filter((page) => page !== here)
    .map((page) => ({ href: `${base}/${page}`, label: staffText(context, `${page}.link`) }));
  return here ? [...links, { href: `${base}/supervisor`, label: staffText(context, 'hours.to-supervisor') }] : links;
}
