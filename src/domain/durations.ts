// Lengths of time, and the few amounts beside them, that a city may argue about and that are not part of its policy yet. Each
// has its unit in its name, and the reason for its number. What a city sets by itself is in hub/calling-policy.ts; what the
// forecast needs for its arithmetic stands with the forecast.

// --- Booking ---

/** A time is kept for so long while somebody types a name and an address: few need five minutes, and others want the time. */
export const HOLD_MINUTES = 10;
/** Who needs longer gets so much more, once (WCAG 2.2, 2.2.1 Timing Adjustable). */
export const EXTENSION_MINUTES = 10;
/** What was typed is kept so long after it was last sent: longer than a hold, so that it outlives one that has ended. */
export const DRAFT_MINUTES = 20;
/** Residents are asked to come so long before their time: check-in is quick, finding the hall may not be. */
export const ARRIVE_EARLY_MINUTES = 15;
/** Where a hub stays open over midnight, check-in is taken so long after the start; elsewhere until closing. */
export const OVERNIGHT_CHECK_IN_HOURS = 4;
/** The two reminders go out so long before the start: one to arrange the day by, one not to forget it. */
export const REMINDER_DAYS = { 'reminder-week': 7, 'reminder-day': 1 } as const;

// --- Waiting list ---

/** An offered time is kept so long for one person: long enough to read a message, short enough for the next in order. */
export const OFFER_MINUTES = 20;
/** Then it is still kept from everybody else so long, until it is passed on to the next in order. */
export const PASS_ON_MINUTES = 1;
/** Who let so many offers lapse is no longer on the list: nobody is read out of it by one missed message. */
export const MOST_LAPSES = 3;
/** Somebody waits for an earlier time at most so long: as far ahead as times are shown. */
export const MOST_WAITING_DAYS = 92;
/** Somebody who says nothing else waits so long. */
export const USUAL_WAITING_DAYS = 60;

// --- Queue ---

/** A missed ticket may come back so long with the due time it had: who went for a coffee is back, the others are not delayed. */
export const RETURN_MINUTES = 30;
/** The same counter may take a finish back so long: a slip of the finger is noticed at once. */
export const UNDO_SECONDS = 10;
/** After so long an agent is reminded of a ticket put on hold, where nobody chose otherwise. */
export const REMIND_MINUTES = 10;
/** Who asks for more time is not called so long. */
export const MORE_TIME_MINUTES = 10;
/** With so many ahead a message says that it is nearly somebody's turn. */
export const SOON_AHEAD = 2;
/** That message is worth sending for so long; later it would come after the call. */
export const SOON_MINUTES = 15;
/** A ticket ends so long after it was taken where the hub never closes: nobody waits half a day. */
export const TICKET_LIFE_HOURS = 12;
/** A hub that is closed for less, as over lunch, goes on with the same opening afterwards, and its tickets live on. */
export const SAME_OPENING_HOURS = 4;
/** A call stands on a board so long: who comes back from the door still finds it. */
export const CALLS_MINUTES = 30;
/** And a board has at most so many calls: what fits on it to be read across a hall. */
export const MOST_CALLS = 12;

// --- Links and what is kept about people ---

/** A link to change, cancel or read works until so many days after the visit, or after the waiting for one. */
export const LINK_DAYS = 60;
/** The link of a ticket works so long after its day: it still says what became of the visit. */
export const TICKET_LINK_HOURS = 24;
/** A contact is deleted so long after the visit: long enough to answer a question about it. */
export const CONTACT_KEPT_DAYS = 60;
/** A letter is kept so long after the last moment for sending it, for administrators who ask what became of one. */
export const LETTER_KEPT_DAYS = 60;
/** What was said about a wait is kept long enough to look at a whole year again. What the days came to is kept for good. */
export const SHOWN_RANGE_KEPT_DAYS = 400;
/** Holds and sessions that have ended are kept so long, so that a page that is still open is told what happened. */
export const ENDED_KEPT_DAYS = 1;
/** The answer to a call with an idempotency key is given again for so long: a phone may be without a network for a day. */
export const ANSWER_KEPT_HOURS = 24;

// --- Staff accounts ---

/** Staff sign in once a day: longer than any shift, shorter than the night after it. */
export const SESSION_HOURS = 16;
/** Failures to sign in count for so long. */
export const FAILURE_MINUTES = 15;
/** So many failures an account and address, and an address, are followed by a pause: more than anybody mistypes. */
export const MOST_FAILURES = { account: 10, address: 20 } as const;

// --- Letters ---

/** Minutes to the next try, by the number of tries so far; the last value repeats. Soon at first, as most faults pass. */
export const BACK_OFF_MINUTES: readonly number[] = [1, 5, 15, 60, 240];
/** After so many tries, over a little more than a day, a letter is given up and shown to administrators. */
export const MOST_ATTEMPTS = 12;
/** Another process takes a letter over so long after one took it: longer than any try lasts. */
export const CLAIM_MINUTES = 3;
