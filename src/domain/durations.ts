// Lengths of time, and the few amounts beside them, that a city may argue about and that are not part of its policy
// yet. Each has its unit in its name, and the reason for its number. What a city sets by itself is in
// hub/calling-policy.ts; what the forecast needs for its arithmetic stands with the forecast.

// --- Booking ---

/** How long a hold keeps a time while a resident types: few need five minutes, and others want the time. */
export const HOLD_MINUTES = 10;
/** How much a hold can be extended, once (WCAG 2.2, 2.2.1 Timing Adjustable). */
export const EXTENSION_MINUTES = 10;
/** How long a draft is kept after it was last sent: longer than a hold, so that it outlives one that has ended. */
export const DRAFT_MINUTES = 20;
/** How long before their time residents are asked to come: check-in is quick, finding the hall may not be. */
export const ARRIVE_EARLY_MINUTES = 15;
/** How long after the start check-in is open where a hub stays open over midnight; elsewhere it is until closing. */
export const OVERNIGHT_CHECK_IN_HOURS = 4;
/** How long before the start the two reminders are sent: one to plan the day, one not to forget it. */
export const REMINDER_DAYS = { 'reminder-week': 7, 'reminder-day': 1 } as const;

// --- Waiting list ---

/** How long an offered time is kept for one person: enough to read a message, and short for the next in order. */
export const OFFER_MINUTES = 20;
/** How long a lapsed offer is still kept from everybody else, until it is passed on to the next entry. */
export const PASS_ON_MINUTES = 1;
/** An entry leaves the list after this many lapsed offers, so that one missed message does not remove it. */
export const MOST_LAPSES = 3;
/** The most days that a waiting-list entry may cover: as far ahead as times are shown. */
export const MOST_WAITING_DAYS = 92;
/** The days that an entry covers when none are given. */
export const USUAL_WAITING_DAYS = 60;

// --- Queue ---

/** How long a missed ticket may come back with the due time it had, without delaying the others. */
export const RETURN_MINUTES = 30;
/** How long the same counter may undo a finish: a mistake is noticed at once. */
export const UNDO_SECONDS = 10;
/** After this time the agent is reminded of a ticket on hold, unless another time was chosen. */
export const REMIND_MINUTES = 10;
/** How long a ticket is not called when its holder asks for more time. */
export const MORE_TIME_MINUTES = 10;
/** With at most this many tickets ahead a letter says that the person is next soon. */
export const SOON_AHEAD = 2;
/** How long that letter may still be sent; later it would arrive after the call. */
export const SOON_MINUTES = 15;
/** How long a ticket is valid at a hub that never closes: nobody waits half a day. */
export const TICKET_LIFE_HOURS = 12;
/** A shorter gap between two openings, such as lunch, does not end the opening, and tickets stay valid over it. */
export const SAME_OPENING_HOURS = 4;
/** How long a board shows a call, so that a person who stepped out still finds it. */
export const CALLS_MINUTES = 30;
/** The most calls on a board: what can be read across a hall. */
export const MOST_CALLS = 12;

// --- Links and what is kept about people ---

/** How long after the visit, or after the end of a waiting-list entry, a link works. */
export const LINK_DAYS = 60;
/** How long after its day the link of a ticket works: it still says what became of the visit. */
export const TICKET_LINK_HOURS = 24;
/** How long after the visit a contact is deleted: enough to answer a question about it. */
export const CONTACT_KEPT_DAYS = 60;
/** How long after its cancellation the contact of a booking is deleted: enough to undo a mistake by telephone. */
export const CANCELLED_CONTACT_KEPT_DAYS = 7;
/** How long a letter is kept after its last moment of sending, for administrators who ask what became of it. */
export const LETTER_KEPT_DAYS = 60;
/** How long shown ranges are kept: a whole year can be examined again. The sums of each day are kept for ever. */
export const SHOWN_RANGE_KEPT_DAYS = 400;
/** How long ended holds and sessions are kept, so that a page that is still open is told what happened. */
export const ENDED_KEPT_DAYS = 1;
/** How long the answer to an idempotency key is repeated: a phone may be without a network for a day. */
export const ANSWER_KEPT_HOURS = 24;

// --- Staff accounts ---

/** Staff sign in once a day: longer than any shift, shorter than the night after it. */
export const SESSION_HOURS = 16;
/** A session nobody has used for this time ends: longer than a lunch break, shorter than a free afternoon. */
export const SESSION_IDLE_MINUTES = 120;
/** The use of a session is noted again after this time, so that reading costs no write each time. */
export const SESSION_SEEN_MINUTES = 5;
/** How long a browser is known after its last sign-in: as long as browsers keep a cookie. */
export const KNOWN_BROWSER_KEPT_DAYS = 400;
/** How long failed sign-ins count. */
export const FAILURE_MINUTES = 15;
/** The most by which an account with many failures from everywhere is delayed: bearable for its owner, dear for a guesser. */
export const MOST_SIGN_IN_DELAY_SECONDS = 5;
/** The failures of one sender at an account, and of an address, after which sign-in pauses: nobody mistypes so often. */
export const MOST_FAILURES = { account: 10, address: 20 } as const;

// --- Letters ---

/** Minutes to the next attempt, by the number of attempts so far; the last value repeats. Most faults pass soon. */
export const BACK_OFF_MINUTES: readonly number[] = [1, 5, 15, 60, 240];
/** After this many attempts, over a little more than a day, a letter is dropped and shown to administrators. */
export const MOST_ATTEMPTS = 12;
/** How long a claim on a letter lasts, after which another process may take it: longer than any attempt. */
export const CLAIM_MINUTES = 3;
