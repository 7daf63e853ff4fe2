// Prepares the desk's page, made to be filled in within half a minute: the visit, its next free times and the person.
import { languageLabel } from '../../../../contract/words/language-name.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { DeskRights } from '../../../../domain/booking/desk-rights.js';
import { plannedPart } from '../../../../domain/booking/visit.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Hub, Language } from '../../../../domain/hub/hub.js';
import { needs } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import type { BookingForOthers } from '../../../../use-cases/booking/list-own-bookings.js';
import { type FormProblem, messagesOf } from '../parts/form-problems.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { needWords } from '../parts/ticket-words.js';
import { type AgainstWords, type Objections, objectionWords } from './objections.js';
import type { Choice } from './desk-selection.js';
import { type DeskForm, typedDeskWish } from './desk-form.js';
import { dayWords, deskDays } from './desk-times.js';
import { ownBookings } from './own-bookings.js';

export interface DeskFacts {
  hub: Hub;
  desk: DeskRights;
  /** The languages of the city. */
  languages: readonly Language[];
  choice: Choice;
  /** The free times of the chosen service by day. */
  days: FreeDay[];
  /** The bookings that the partner has made here. */
  own: BookingForOthers[];
  /** The form that was sent, where the page shows it again. */
  form?: DeskForm;
  problems?: FormProblem[];
  /** The blockers for which the booking was refused. */
  against?: Objections;
  /** The refusal of the search for free times. */
  refusal?: Refusal;
}

export function deskPage(facts: DeskFacts, context: StaffPageContext) {
  const { hub, desk, choice, form, problems = [], against, refusal } = facts;
  const path = `/staff/hubs/${hub.key}/book`;
  const fields = Object.keys(typedDeskWish(form ?? {}));
  const visit = choice.service ? visitWords(facts, choice.service, context) : null;
  const isFresh = form === undefined && refusal === undefined;
  return {
    ...cityBar(context, 'desk.title', path),
    hubName: textIn(hub.name, context.language),
    back: desk.ownOnly ? '' : `/staff/hubs/${hub.key}/greeter`,
    staff: desk.mayOverride,
    choice: choiceWords(choice, context),
    first: isFresh && !choice.service,
    next: isFresh && choice.service !== undefined,
    visit,
    otherTime: visit?.otherTime ?? staffText(context, 'desk.any-time'),
    number: visit?.number ?? null,
    typed: { ...empty, ...form, language: form?.language ?? context.language },
    needs: needs.map((value) => ({
      value,
      label: needWords([value], context)[0]?.word ?? value,
      chosen: form?.needs?.includes(value) ?? false,
    })),
    languages: facts.languages.map((value) => ({
      value,
      label: languageLabel(context.language, value),
      chosen: value === (form?.language ?? context.language),
    })),
    open: isFilled(form) || problems.some(({ field }) => field === 'interpreter' || field === 'note'),
    problems,
    wrong: messagesOf(fields, problems),
    refusal: refusalWords(refusal, context),
    against: against ? objectionWords(against, context) : noObjection,
    own: desk.ownOnly ? ownBookings(facts.own, hub, context) : null,
  };
}

const noObjection: AgainstWords | null = null;
const empty: Required<Omit<DeskForm, 'idempotencyKey' | 'language' | 'needs' | 'also' | 'service' | 'start'>> = {
  quantity: '',
  day: '',
  otherTime: '',
  name: '',
  phone: '',
  email: '',
  people: '1',
  applicationNumber: '',
  interpreterLanguage: '',
  note: '',
  overrideReason: '',
};

const isFilled = (form?: DeskForm): boolean =>
  form !== undefined && Boolean(form.interpreterLanguage || form.note || form.needs?.length);

function choiceWords({ services, service, quantity, combinable, also, day }: Choice, { language }: StaffPageContext) {
  return {
    services: services.map(({ key, name }) => ({
      value: key,
      label: textIn(name, language),
      chosen: key === service?.key,
    })),
    most: service?.booking.quantity?.most ?? 0,
    quantity: String(quantity),
    also: combinable.map(({ key, name }) => ({
      value: key,
      label: textIn(name, language),
      chosen: also.includes(key),
    })),
    day: day ?? '',
  };
}

function visitWords({ days, choice, form }: DeskFacts, service: CityService, context: StaffPageContext) {
  const { language } = context;
  const { applicationNumber: number, fee, whatToBring } = service;
  const parts = [plannedPart(service, choice.quantity), ...alsoParts(choice)];
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  const free = days.reduce((sum, { times }) => sum + times.length, 0);
  const { day } = choice;
  return {
    days: deskDays(days, { day, start: form?.start }, context),
    said: staffText(context, 'desk.free', { count: free, service: textIn(service.name, language) }),
    day: day ?? '',
    otherTime: staffText(context, 'desk.other-time', {
      day: dayWords(day ?? localDateOf(context.now, context.zone), context),
    }),
    service: service.key,
    name: textIn(service.name, language),
    quantity: String(choice.quantity),
    also: choice.also,
    minutes: staffText(context, 'desk.minutes', { minutes }),
    number: number
      ? {
          label: staffText(context, number.required ? 'desk.number' : 'desk.number-optional'),
          hint: staffText(context, 'desk.number-hint', { example: number.example }),
        }
      : null,
    bring: whatToBring.map((text) => textIn(text, language)),
    fee: fee ? textIn(fee.text, language) : '',
  };
}

const alsoParts = ({ also, combinable }: Choice) =>
  combinable.filter(({ key }) => also.includes(key)).map((service) => plannedPart(service));
