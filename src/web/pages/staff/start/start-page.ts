// The start page of staff: their hubs, the counters of one hub, and links to the pages that their duties allow.
import { textIn } from '../../../../contract/words/text-in.js';
import { mayDo, type Staff } from '../../../../domain/access/staff.js';
import type { Counter, Language } from '../../../../domain/hub/hub.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { counterRow } from '../parts/counter-row.js';
import { cityBar, liveFrame } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';

interface Link {
  href: string;
  label: string;
}

/** `hubs` are those at which the member of staff works, `queue` is that of the chosen one. */
export function startPage(staff: Staff, hubs: readonly Pick<HubNow, 'hub'>[], queue: QueueNow, language: Language) {
  const context = staffPageContext(queue.hub, queue.asOf, language);
  const chosen = queue.hub.key;
  const serves = mayDo(staff, 'serve', chosen);
  const hrefOf = (counter: Counter): string => (serves ? `/staff/counters/${counter.key}` : '');
  return {
    ...liveFrame(queue.hub, context, `/staff/hubs/${chosen}`, staffText(context, 'start.title')),
    title: staffText(context, 'start.title'),
    hubName: textIn(queue.hub.name, language),
    hubs: hubs.map(({ hub }) => ({
      href: `/staff/hubs/${hub.key}`,
      label: textIn(hub.name, language),
      chosen: hub.key === chosen,
    })),
    several: hubs.length > 1,
    serves,
    counters: queue.counters.map((counter) => ({ ...counterRow(counter, queue, context), href: hrefOf(counter) })),
    links: [...hubLinks(staff, chosen, context), ...cityLinks(staff, context)],
  };
}

/** The page for an account without a hub, or with hubs that the city no longer has. */
export const noHubPage = (staff: Staff, context: StaffPageContext) => ({
  ...cityBar(context, 'start.title', '/staff'),
  links: cityLinks(staff, context),
});

/** The desks where a partner agency books. */
export const partnerPage = (hubs: readonly Pick<HubNow, 'hub'>[], context: StaffPageContext) => ({
  ...cityBar(context, 'partner.title', '/staff'),
  hubs: hubs.map(({ hub }) => ({ href: `/staff/hubs/${hub.key}/book`, label: textIn(hub.name, context.language) })),
});

function hubLinks(staff: Staff, hub: string, context: StaffPageContext): Link[] {
  const greeter = { href: `/staff/hubs/${hub}/greeter`, label: staffText(context, 'greeter.title') };
  const supervisor = { href: `/staff/hubs/${hub}/supervisor`, label: staffText(context, 'supervisor.title') };
  const desk = { href: `/staff/hubs/${hub}/book`, label: staffText(context, 'desk.title') };
  return [
    ...(mayDo(staff, 'greet', hub) ? [greeter, desk] : []),
    ...(mayDo(staff, 'supervise', hub) ? [supervisor] : []),
  ];
}

function cityLinks(staff: Staff, context: StaffPageContext): Link[] {
  const devices = { href: '/staff/devices', label: staffText(context, 'devices.title') };
  const accounts = { href: '/staff/accounts', label: staffText(context, 'accounts.title') };
  const letters = { href: '/staff/letters', label: staffText(context, 'letters.title') };
  const residents = { href: '/staff/residents', label: staffText(context, 'residents.title') };
  const city = mayDo(staff, 'administer') ? [accounts, letters, residents] : [];
  return [...(mayDo(staff, 'supervise') ? [devices] : []), ...city];
}
