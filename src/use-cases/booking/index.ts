// Appointments, holds and the waiting list. Each line names one use case; app.module provides every class that is
// exported here.
export { BookAppointment } from './book-appointment.js';
export { BookForSomeone } from './book-for-someone.js';
export { CancelAppointment } from './cancel-appointment.js';
export { ConfirmAppointment } from './confirm-appointment.js';
export { DeclineOfferedTime } from './decline-offered-time.js';
export { ExtendHold } from './extend-hold.js';
export { FindFreeTimes } from './find-free-times.js';
export { HoldTime } from './hold-time.js';
export { JoinWaitingList } from './join-waiting-list.js';
export { KeepDraft } from './keep-draft.js';
export { LeaveWaitingList } from './leave-waiting-list.js';
export { ListAppointments } from './list-appointments.js';
export { ListOwnBookings } from './list-own-bookings.js';
export { ListWaiting } from './list-waiting.js';
export { PassOnOffers } from './pass-on-offers.js';
export { ReleaseHold } from './release-hold.js';
export { RescheduleAppointment } from './reschedule-appointment.js';
export { ShowAppointment } from './show-appointment.js';
export { ShowBooking } from './show-booking.js';
export { ShowHold } from './show-hold.js';
export { ShowWaiting } from './show-waiting.js';
export { TakeOfferedTime } from './take-offered-time.js';
export { WaitForEarlierTime } from './wait-for-earlier-time.js';
