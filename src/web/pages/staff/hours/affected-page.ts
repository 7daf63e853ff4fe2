// The bookings that a change of hours affects: whether each offer has been sent, and its answer.
import { textIn } from '../../../../contract/words/text-in.js';
import type { RebookingAnswer } from '../../../../domain/booking/rebooking.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { AnsweredRebooking, ShownHoursChange } from '../../../../use-cases/hub/show-hours-change.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';
import { dayAndTimeFor, type Reader, readerAt, say } from '../parts/staff-reader.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketServiceName } from '../parts/ticket-words.js';
import { hoursFrame } from './hours-page.js';
import { hoursChangeWords } from './hours-words.js';

const answers: RebookingAnswer[] = ['none', 'moved', 'cancelled', 'came', 'passed', 'restored'];

export function affectedPage(shown: ShownHoursChange, language: Language, refusal?: Refusal) {
  const { hub, change, affected, asOf } = shown;
  const reader = readerAt(hub, asOf, language);
  const hours = `/staff/hubs/${hub.key}/hours`;
  const path = `${hours}/${change.id}`;
  const drafts = affected.filter(({ answer, letter }) => answer === 'none' && letter?.state === 'draft').length;
  return {
    ...hoursFrame(say(reader, 'hours.affected-title'), path),
    back: hours,
    hub: textIn(hub.name, language),
    what: hoursChangeWords(change, reader),
    made: say(reader, 'hours.made', { time: dayAndTimeFor(reader, change.createdAt) }),
    withdrawn: change.withdrawnAt !== null,
    mayWithdraw: shown.mayWithdraw,
    refusal: refusalHere(refusal, reader),
    counts: answers
      .map((answer) => ({ answer, count: affected.filter((one) => one.answer === answer).length }))
      .filter(({ count }) => count > 0)
      .map(({ answer, count }) => say(reader, `hours.count.${answer}`, { count })),
    send: drafts > 0 ? say(reader, 'hours.send', { count: drafts }) : '',
    rows: affected.map((one) => affectedRow(one, shown, reader)),
  };
}

/** The refusal in words, with sentences of this page where staff's general ones do not fit. */
function refusalHere(refusal: Refusal | undefined, reader: Reader) {
  const key = `staff.hours.refused.${refusal?.facts.why ?? ''}` as const;
  if (!hasSentence(key)) return refusalWords(refusal, reader);
  return { title: say(reader, 'hours.refused.title'), detail: translate(reader.language, key) };
}

function affectedRow(one: AnsweredRebooking, { services }: ShownHoursChange, reader: Reader) {
  const { appointment, contact, rebooking } = one;
  const { partySize, service } = appointment;
  return {
    id: rebooking.appointment,
    reference: rebooking.reference,
    time: dayAndTimeFor(reader, rebooking.start),
    name: contact?.name ?? say(reader, 'booking.no-name'),
    service: ticketServiceName(services, service, reader.language),
    party: partySize > 1 ? say(reader, 'booking.party', { count: partySize }) : '',
    state: answerWords(one, reader),
    ...toldWords(one, reader),
  };
}

function answerWords({ answer, appointment, elsewhere, letter, reach }: AnsweredRebooking, reader: Reader): string {
  if (answer === 'none' && letter?.state === 'waiting' && !reach) return say(reader, 'hours.letter.kept');
  if (answer === 'none') return say(reader, `hours.letter.${letter?.state ?? 'nobody'}`);
  if (answer !== 'moved') return say(reader, `hours.answer.${answer}`);
  const there = { ...reader, zone: elsewhere?.zone ?? reader.zone };
  const time = dayAndTimeFor(there, appointment.start);
  const hub = elsewhere && textIn(elsewhere.name, reader.language);
  return hub ? say(reader, 'hours.answer.moved-to', { time, hub }) : say(reader, 'hours.answer.moved', { time });
}

/** A resident whom no letter reaches is telephoned. `told` says when that was noted, `mayTell` whether it still has to be. */
function toldWords({ answer, contact, letter, reach, rebooking }: AnsweredRebooking, reader: Reader) {
  const told =
    rebooking.toldAt === null ? '' : say(reader, 'hours.told', { time: dayAndTimeFor(reader, rebooking.toldAt) });
  const reached = reach !== undefined && letter?.state !== 'dropped';
  const mayTell = answer === 'none' && !reached && told === '';
  return { told, mayTell, phone: mayTell ? (contact?.phone ?? '') : '' };
}
