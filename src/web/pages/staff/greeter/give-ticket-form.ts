// The form that issues a ticket, with the services and their waits, and the ticket that has just been issued.
import { languageLabel } from '../../../../contract/words/language-name.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { type Need, needs } from '../../../../domain/queue/ticket/ticket.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import type { MyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import { notNow } from '../../../api/views.js';
import { waitInMinutes } from '../../../http/wording.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';
import { needWords, ticketWords } from '../parts/ticket-words.js';

const NUMBER_KEYS = 9;
const MOST_PEOPLE = 8;

/**
 * `languages` are the city's. A service that takes no walk-ins now keeps its place in the list, with the reason. One
 * whose ticket would be called too late says so.
 */
export function giveForm(hub: HubNow, languages: readonly Language[], context: StaffPageContext) {
  let assignedKeys = 0;
  const offeredNow = hub.services.filter(({ walkIn }) => walkIn.now);
  return {
    languages: languages.map((value) => ({
      value,
      label: languageLabel(context.language, value),
      chosen: value === context.language,
    })),
    people: peopleChoices(context),
    needs: needs.map((value, index) => ({ value, label: needWords(needs, context)[index]?.word ?? value })),
    also: offeredNow.map(({ service: { key, name } }) => ({ value: key, label: textIn(name, context.language) })),
    services: hub.services.map((one) => {
      const offered = one.walkIn.now;
      if (offered) assignedKeys++;
      return {
        value: one.service.key,
        label: textIn(one.service.name, context.language),
        offered,
        key: offered && assignedKeys <= NUMBER_KEYS ? String(assignedKeys) : '',
        range: one.waits.wait ? waitInMinutes(context.language, one.waits.wait) : '',
        late: one.tooLate ? staffText(context, 'give.late') : '',
        reason: offered ? '' : (notNow(one, hub)?.in(context.language) ?? ''),
      };
    }),
  };
}

/** A ticket that was refused as too late. Staff may issue it nevertheless, after they have read the reason. */
export interface LateWish {
  service: string;
  also?: readonly string[];
  language: Language;
  needs: readonly Need[];
  partySize?: number;
}

/** The button that issues a refused ticket nevertheless, with its hidden fields. */
export const anywayForm = ({ service, ...rest }: LateWish, { services }: HubNow, context: StaffPageContext) => {
  const found = services.find((one) => one.service.key === service)?.service.name;
  const name = found ? textIn(found, context.language) : service;
  return { ...rest, service, label: staffText(context, 'give.anyway', { service: name }) };
};

/** The sizes of a party, from one person on. */
const peopleChoices = (context: StaffPageContext) =>
  Array.from({ length: MOST_PEOPLE }, (_, index) => ({
    value: String(index + 1),
    label: index === 0 ? staffText(context, 'give.one') : staffText(context, 'ticket.people', { people: index + 1 }),
  }));

/** The issued ticket, which the page shows large. */
export function givenTicket(given: MyTicket, context: StaffPageContext) {
  const { ahead, service, ticket, wait } = given;
  const named = new Map([service, ...given.later].map((one) => [one.key, one]));
  return {
    ...ticketWords(ticket, named, context),
    ahead: staffText(context, 'ticket.ahead', { count: ahead }),
    range: wait ? waitInMinutes(context.language, wait) : '',
    mayPart: ticket.partySize > 1,
  };
}
