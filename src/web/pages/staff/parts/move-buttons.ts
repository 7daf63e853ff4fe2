// The buttons for a ticket's moves, in the order of the state table and only those that it allows. The row of a plain move
// names the pages that have its button; for the moves with fields of their own, this file does.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { REMIND_MINUTES } from '../../../../domain/durations.js';
import type { Counter } from '../../../../domain/hub/hub.js';
import { allowedMoves } from '../../../../domain/queue/ticket/allowed-moves.js';
import {
  isPlainMove,
  type MoveButton,
  type PlainMove,
  plainMoves,
} from '../../../../domain/queue/ticket/plain-moves.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import { type TicketMove, ticketMoves } from '../../../../domain/queue/ticket/ticket-states.js';
import type { FieldChoice, FieldOptions } from '../../../http/form-field-options.js';
import { type StaffPageContext, staffText } from './staff-page-context.js';
import { type ServiceNames, ticketServiceName } from './ticket-words.js';

/** A button with the form that it sends. */
export interface Act {
  move: TicketMove;
  label: string;
  /** The letter of its keyboard shortcut, or ''. */
  key: string;
  /** The address to which the form is sent. */
  action: string;
  /** The id of a form with fields, unique on the page and the same after the page renews itself. */
  form: string;
  /** The fields of the form; empty where the button needs none. */
  fields: FieldOptions[];
}

const LONGEST_NOTE = 200;
const REMIND_AFTER = [5, REMIND_MINUTES, 15, 20, 30, 45, 60];

/** The services by key and the counters of the hub, from which some moves choose. */
interface Surroundings {
  services: ServiceNames;
  counters: readonly Counter[];
}

/** The buttons of moves with fields. Calls and releases have places of their own on the pages. */
const askingButtons: Record<Exclude<TicketMove, PlainMove>, MoveButton> = {
  call: { on: [] },
  release: { on: [] },
  hold: { key: 'H', on: ['console', 'ticket'] },
  transfer: { key: 'T', on: ['console', 'ticket'] },
  'add-service': { key: 'A', on: ['console', 'ticket'] },
  split: { on: ['console', 'ticket'] },
};

const buttonOf = (move: TicketMove): MoveButton => (isPlainMove(move) ? plainMoves[move].button : askingButtons[move]);

/** The moves that have a button on a page. */
export const movesOn = (page: MoveButton['on'][number]): TicketMove[] =>
  ticketMoves.filter((move) => buttonOf(move).on.includes(page));

/** The buttons of those wanted moves that are allowed now. `base` is the address before the move's name. */
export function actsFor(
  ticket: Ticket,
  wanted: readonly TicketMove[],
  base: string,
  surroundings: Surroundings,
  context: StaffPageContext,
): Act[] {
  return allowedMoves(ticket, context.now)
    .filter((move) => wanted.includes(move))
    .map((move) => ({
      move,
      label: staffText(context, `act.${move}`),
      key: buttonOf(move).key ?? '',
      action: `${base}/${move}`,
      form: `${move}-${ticket.label}`,
      fields: fieldsOf(move, ticket, surroundings, context),
    }));
}

/** The ids of the fields begin with the move, because several forms of a page have fields of the same name. */
function fieldsOf(
  move: TicketMove,
  ticket: Ticket,
  surroundings: Surroundings,
  context: StaffPageContext,
): FieldOptions[] {
  const field = (part: KeyIn<'staff.choose'>, options: Omit<FieldOptions, 'id' | 'label'>): FieldOptions => ({
    ...options,
    id: `${move}-${ticket.label}-${part}`,
    label: staffText(context, `choose.${part}`),
  });
  if (move === 'hold') {
    return [
      field('note', { name: 'reason', longest: LONGEST_NOTE }),
      field('remind', { name: 'remindInMinutes', type: 'select', choices: remindChoices(context) }),
    ];
  }
  if (move !== 'transfer' && move !== 'add-service') return [];
  const choices = servicesFor(move, ticket, surroundings.services, context);
  const select = (name: string, none: KeyIn<'staff.choose'>) =>
    ({ name, type: 'select', none: staffText(context, `choose.${none}`) }) as const;
  const service = field('service', { ...select('service', 'one'), required: true, choices });
  if (move === 'add-service') return [service];
  const counters = countersFor(ticket, surroundings.counters, context);
  return [service, field('counter', { ...select('counter', 'any'), choices: counters })];
}

const remindChoices = (context: StaffPageContext): FieldChoice[] =>
  REMIND_AFTER.map((minutes) => ({
    value: String(minutes),
    label: staffText(context, 'minutes', { minutes }),
    chosen: minutes === REMIND_MINUTES,
  }));

/** A transfer to another counter may keep the service. A service that the ticket has already cannot be added. */
function servicesFor(
  move: TicketMove,
  ticket: Ticket,
  services: ServiceNames,
  { language }: StaffPageContext,
): FieldChoice[] {
  const has = move === 'add-service' ? [ticket.service, ...ticket.laterServices] : [];
  const keys = [...services.keys()].filter((key) => !has.includes(key));
  return keys.map((value) => ({ value, label: ticketServiceName(services, value, language) }));
}

function countersFor(ticket: Ticket, counters: readonly Counter[], context: StaffPageContext): FieldChoice[] {
  const others = counters.filter((counter) => counter.open && counter.key !== ticket.counter);
  return others.map(({ key, label }) => ({ value: key, label: staffText(context, 'counter', { counter: label }) }));
}
