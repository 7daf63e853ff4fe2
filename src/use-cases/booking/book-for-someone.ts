// Books for a person who telephones or is at the desk, or a partner agency's client, at once and without a hold. Staff
// may override some blockers with a reason (overrides.ts).
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Appointment, bookedAppointment, heldAppointment, noShowAt } from '../../domain/booking/appointment.js';
import {
  visitMinutesAt,
  visitPartsOf,
  type Visit,
  visitBlockers,
  type VisitWish,
  wishedVisit,
} from '../../domain/booking/visit.js';
import { type Contact, contactExpiresAt, contactOf } from '../../domain/booking/contact.js';
import { bookingTermsNow } from '../../domain/hub/calling-policy.js';
import { type BookingBlocker, detailBlockers, blockerRefusal } from '../../domain/booking/booking-blockers.js';
import { type DeskRights, deskRightsOf } from '../../domain/booking/desk-rights.js';
import { isOverridable, type OverrideSituation, blockersAfterOverride } from '../../domain/booking/overrides.js';
import { REFERENCE_BYTES, referenceFrom } from '../../domain/booking/reference.js';
import type { Hub, Language } from '../../domain/hub/hub.js';
import type { Need } from '../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../domain/refusal.js';
import { type Instant } from '../../domain/time/instant.js';
import { newId, randomOctets } from '../../platform/randomness.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import { checkTime, takeSeats } from '../steps/take-seats.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface WishForSomeone extends VisitWish {
  hub: string;
  start: Instant;
  partySize: number;
  contact: { name: string; email?: string; phone?: string };
  language: Language;
  needs: Need[];
  /** The language that an interpreter should speak. */
  interpreterLanguage?: string;
  applicationNumber?: string;
  /** A note for staff only. It is deleted with the contact, as is the reason. */
  note?: string;
  overrideReason?: string;
}

/** The refusals of a booking, and whether a reason would override all of them. */
export interface BookingObjections {
  refusals: Refusal[];
  overridable: boolean;
}

interface Planned extends OverrideSituation {
  hub: Hub;
  appointment: Appointment;
  desk: DeskRights;
  expiresAt: Instant;
}

@Injectable()
export class BookForSomeone {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours`, `unknown-…` and the blockers that are not overridden. */
  run(wish: WishForSomeone, by: Actor, attempt?: Attempt): Promise<OnceAnswer<Appointment>> {
    const desk = deskRightsOf(by, wish.hub);
    return this.work.run(wish.hub, (unit) =>
      unit.once(attempt, async () => book(unit, await plan(unit, wish, desk, by), wish, by)),
    );
  }

  /** What would be refused now; nothing is changed. Refuses `not-yours` and `unknown-…` itself. */
  ask(wish: WishForSomeone, by: Actor): Promise<BookingObjections> {
    const desk = deskRightsOf(by, wish.hub);
    return this.work.read(async (unit) => {
      const planned = await plan(unit, wish, desk, by);
      const blockers = await blockersOf(unit, planned);
      return { refusals: refusalsOn(blockers, planned), overridable: reasonWouldDo(blockers, planned) };
    });
  }
}

async function plan(unit: Unit, wish: WishForSomeone, desk: DeskRights, by: Actor): Promise<Planned> {
  const { start, partySize, language } = wish;
  const { hub, services } = await unit.hubs.configuration(wish.hub);
  const visit = wishedVisit(services, wish);
  const length = { minutes: visitMinutesAt(hub, visit, start), parts: visitPartsOf(visit) };
  const wanted = { hub: hub.key, id: newId(hub.key), service: wish.service, start, partySize, language, ...length };
  const terms = bookingTermsNow(hub.policy, wish.service);
  const held = heldAppointment({ ...wanted, terms }, unit.now, unit.now);
  const told = {
    reference: referenceFrom(randomOctets(REFERENCE_BYTES)),
    language,
    needs: [...new Set<Need>([...wish.needs, ...(wish.interpreterLanguage ? ['interpreter' as const] : [])])],
    applicationNumber: wish.applicationNumber?.trim() || null,
    applicationCheck: null,
  };
  const appointment: Appointment = { ...bookedAppointment(held, told), channel: desk.channel, bookedBy: by.name };
  const expiresAt = noShowAt(appointment);
  return { hub, visit, start, rules: hub.opening, now: unit.now, appointment, desk, expiresAt };
}

async function blockersOf(unit: Unit, planned: Planned): Promise<BookingBlocker[]> {
  const { visit, appointment, desk } = planned;
  const { blockers } = await checkTime(unit, { ...planned, audience: desk.audience });
  return [...detailsAgainst(visit, appointment), ...visitBlockers(visit), ...blockers];
}

const detailsAgainst = (visit: Visit, { partySize, applicationNumber }: Appointment): BookingBlocker[] =>
  visit.flatMap(({ service }) => detailBlockers({ service, partySize, applicationNumber }));

const reasonWouldDo = (blockers: readonly BookingBlocker[], planned: Planned): boolean =>
  planned.desk.mayOverride && blockers.every((blocker) => isOverridable(blocker, planned));

const refusalsOn = (blockers: readonly BookingBlocker[], { hub }: Planned): Refusal[] =>
  blockers.map((blocker) => blockerRefusal(blocker, hub));

async function book(unit: Unit, planned: Planned, wish: WishForSomeone, by: Actor): Promise<Appointment> {
  const { desk } = planned;
  const blockers = await blockersOf(unit, planned);
  const reason = desk.mayOverride ? (wish.overrideReason ?? '') : '';
  refuseOnStanding(blockersAfterOverride(blockers, planned, reason), planned);
  const overrides = [...new Set(blockers.map(({ code }) => code))];
  refuseOnStanding(await takeSeats(unit, { ...planned, audience: desk.audience, overrides }), planned);
  const booked = withDoubt(planned.appointment, overrides);
  await unit.bookings.add(booked);
  await unit.bookings.addContact(booked, contactFrom(wish, reason));
  await unit.letters.writeWithReminders(booked, { kind: 'confirmation' }, unit.now);
  const { hub, service, language, needs } = booked;
  const facts = { service, language, needs: needs.length, ...(overrides.length > 0 && { overrides }) };
  await unit.append({ hub, type: 'booked', actor: by.name, appointment: booked.id, reason: facts });
  return booked;
}

/** Refuses on the first blocker. If a reason would override all of them, the refusal says that it is missing. */
function refuseOnStanding(left: readonly BookingBlocker[], planned: Planned): void {
  const [first] = refusalsOn(left, planned);
  if (!first) return;
  const asks = reasonWouldDo(left, planned)
    ? [{ field: 'overrideReason', code: 'override-reason-missing' } as const]
    : [];
  throw first.with(asks);
}

/** An application number that broke its rule is marked, so that it is checked when the person is here. */
const withDoubt = (appointment: Appointment, overrides: readonly BookingBlocker['code'][]): Appointment =>
  overrides.some((code) => code.startsWith('application-number'))
    ? { ...appointment, applicationCheck: 'unverified' }
    : appointment;

function contactFrom({ contact, interpreterLanguage, note, start }: WishForSomeone, reason: string): Contact {
  const noted = [note, reason].map((text) => text?.trim()).filter(Boolean);
  const kept = { interpreterLanguage: interpreterLanguage?.trim(), note: noted.join('\n') };
  return contactOf(contact, { expiresAt: contactExpiresAt(start), ...kept });
}
