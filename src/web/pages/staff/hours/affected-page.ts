// The bookings that a change of hours affects: whether each offer has been sent, and its answer.
import { textIn } from '../../../../contract/words/text-in.js';
import type { RebookingAnswer } from '../../../../domain/booking/rebooking.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { AnsweredRebooking, ShownHoursChange } from '../../../../use-cases/hub/show-hours-change.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';
import { dayAndTimeFor, type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketServiceName } from '../parts/ticket-words.js';
import { hoursFrame } from './hours-page.js';
import { hoursChangeWords } from './hours-words.js';

const answers: RebookingAnswer[] = ['none', 'moved', 'cancelled', 'came', 'passed', 'restored'];

export function affectedPage(shown: ShownHoursChange, language: Language, refusal?: Refusal) {
  const { hub, change, affected, asOf } = shown;
  const context = staffPageContext(hub, asOf, language);
  const hours = `/staff/hubs/${hub.key}/hours`;
  const path = `${hours}/${change.id}`;
  const drafts = affected.filter(({ answer, letter }) => answer === 'none' && letter?.state === 'draft').length;
  return {
    ...hoursFrame(staffText(context, 'hours.affected-title'), path),
    back: hours,
    hub: textIn(hub.name, language),
    what: hoursChangeWords(change, context),
    made: staffText(context, 'hours.made', { time: dayAndTimeFor(context, change.createdAt) }),
    withdrawn: change.withdrawnAt !== null,
    mayWithdraw: shown.mayWithdraw,
    refusal: refusalHere(refusal, context),
    counts: answers
      .map((answer) => ({ answer, count: affected.filter((one) => one.answer === answer).length }))
      .filter(({ count }) => count > 0)
      .map(({ answer, count }) => staffText(context, `hours.count.${answer}`, { count })),
    send: drafts > 0 ? staffText(context, 'hours.send', { count: drafts }) : '',
    rows: affected.map((one) => affectedRow(one, shown, context)),
  };
}

/** The refusal in words, with sentences of this page where staff's general ones do not fit. */
function refusalHere(refusal: Refusal | undefined, context: StaffPageContext) {
  const key = `staff.hours.refused.${refusal?.facts.why ?? ''}` as const;
  if (!hasSentence(key)) return refusalWords(refusal, context);
  return { title: staffText(context, 'hours.refused.title'), detail: translate(context.language, key) };
}

function affectedRow(one: AnsweredRebooking, { services }: ShownHoursChange, context: StaffPageContext) {
  const { appointment, contact, rebooking } = one;
  const { partySize, service } = appointment;
  return {
    id: rebooking.appointment,
    reference: rebooking.reference,
    time: dayAndTimeFor(context, rebooking.start),
    name: contact?.name ?? staffText(context, 'booking.no-name'),
    service: ticketServiceName(services, service, context.language),
    party: partySize > 1 ? staffText(context, 'booking.party', { count: partySize }) : '',
    state: answerWords(one, context),
    ...toldWords(one, context),
  };
}

function answerWords(
  { answer, appointment, elsewhere, letter, reach }: AnsweredRebooking,
  context: StaffPageContext,
): string {
  if (answer === 'none' && letter?.state === 'waiting' && !reach) return staffText(context, 'hours.letter.kept');
  if (answer === 'none') return staffText(context, `hours.letter.${letter?.state ?? 'nobody'}`);
  if (answer !== 'moved') return staffText(context, `hours.answer.${answer}`);
  const there = { ...context, zone: elsewhere?.zone ?? context.zone };
  const time = dayAndTimeFor(there, appointment.start);
  const hub = elsewhere && textIn(elsewhere.name, context.language);
  return hub
    ? staffText(context, 'hours.answer.moved-to', { time, hub })
    : staffText(context, 'hours.answer.moved', { time });
}

/** A resident whom no letter reaches is telephoned. `told` says when that was noted, `mayTell` whether it still has to be. */
function toldWords({ answer, contact, letter, reach, rebooking }: AnsweredRebooking, context: StaffPageContext) {
  const told =
    rebooking.toldAt === null
      ? ''
      : staffText(context, 'hours.told', { time: dayAndTimeFor(context, rebooking.toldAt) });
  const reached = reach !== undefined && letter?.state !== 'dropped';
  const mayTell = answer === 'none' && !reached && told === '';
  return { told, mayTell, phone: mayTell ? (contact?.phone ?? '') : '' };
}
