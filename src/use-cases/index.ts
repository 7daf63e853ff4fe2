// The list of what people do here; app.module provides them all.
import { FirstAdministrator } from './access/first-administrator.js';
import { KeepSecret } from './access/keep-secret.js';
import { ManageDevices } from './access/manage-devices.js';
import { ManageStaff } from './access/manage-staff.js';
import { PurgeExpired } from './access/purge-expired.js';
import { SetClock } from './access/set-clock.js';
import { ShowSession } from './access/show-session.js';
import { SignIn } from './access/sign-in.js';
import { SignOut } from './access/sign-out.js';
import { BookAppointment } from './booking/book-appointment.js';
import { BookForSomeone } from './booking/book-for-someone.js';
import { CancelAppointment } from './booking/cancel-appointment.js';
import { ConfirmAppointment } from './booking/confirm-appointment.js';
import { DeclineOfferedTime } from './booking/decline-offered-time.js';
import { ExtendHold } from './booking/extend-hold.js';
import { FindFreeTimes } from './booking/find-free-times.js';
import { HoldTime } from './booking/hold-time.js';
import { JoinWaitingList } from './booking/join-waiting-list.js';
import { KeepDraft } from './booking/keep-draft.js';
import { LeaveWaitingList } from './booking/leave-waiting-list.js';
import { ListAppointments } from './booking/list-appointments.js';
import { ListOwnBookings } from './booking/list-own-bookings.js';
import { ListWaiting } from './booking/list-waiting.js';
import { PassOnOffers } from './booking/pass-on-offers.js';
import { ReleaseHold } from './booking/release-hold.js';
import { RescheduleAppointment } from './booking/reschedule-appointment.js';
import { ShowAppointment } from './booking/show-appointment.js';
import { ShowBooking } from './booking/show-booking.js';
import { ShowHold } from './booking/show-hold.js';
import { ShowWaiting } from './booking/show-waiting.js';
import { TakeOfferedTime } from './booking/take-offered-time.js';
import { WaitForEarlierTime } from './booking/wait-for-earlier-time.js';
import { ApplyCity } from './hub/apply-city.js';
import { ChangeHours } from './hub/change-hours.js';
import { ChangeCounter } from './hub/change-counter.js';
import { ChangePolicy } from './hub/change-policy.js';
import { CheckReadiness } from './hub/check-readiness.js';
import { CloseHub } from './hub/close-hub.js';
import { LoadFirstCity } from './hub/load-first-city.js';
import { NoteTold } from './hub/note-told.js';
import { SendOffers } from './hub/send-offers.js';
import { ShowHours } from './hub/show-hours.js';
import { ShowHoursChange } from './hub/show-hours-change.js';
import { ShowHubs } from './hub/show-hubs.js';
import { ShowPolicy } from './hub/show-policy.js';
import { ShowZone } from './hub/show-zone.js';
import { WithdrawHoursChange } from './hub/withdraw-hours-change.js';
import { ClaimLetters } from './post/claim-letters.js';
import { SettleLetter } from './post/settle-letter.js';
import { ShowLetters } from './post/show-letters.js';
import { WriteNextSoon } from './post/write-next-soon.js';
import { AddService } from './queue/add-service.js';
import { AskMoreTime } from './queue/ask-more-time.js';
import { CallNext } from './queue/call-next.js';
import { CallTicket } from './queue/call-ticket.js';
import { CheckIn } from './queue/check-in.js';
import { CloseCounter } from './queue/close-counter.js';
import { CompareTickets } from './queue/compare-tickets.js';
import { CloseDay } from './queue/close-day.js';
import { EndDays } from './queue/end-days.js';
import { FinishServing } from './queue/finish-serving.js';
import { HoldTicket } from './queue/hold-ticket.js';
import { IssueTicket } from './queue/issue-ticket.js';
import { LeaveByPhone } from './queue/leave-by-phone.js';
import { LeaveQueue } from './queue/leave-queue.js';
import { MissTicket } from './queue/miss-ticket.js';
import { OpenCounter } from './queue/open-counter.js';
import { PutBackTicket } from './queue/put-back-ticket.js';
import { RecallTicket } from './queue/recall-ticket.js';
import { RecomputeForecast } from './queue/recompute-forecast.js';
import { ReleaseTicket } from './queue/release-ticket.js';
import { ResumeTicket } from './queue/resume-ticket.js';
import { ReturnTicket } from './queue/return-ticket.js';
import { SayReady } from './queue/say-ready.js';
import { ShowBoard } from './queue/show-board.js';
import { ShowCounter } from './queue/show-counter.js';
import { ShowHistory } from './queue/show-history.js';
import { ShowMyTicket } from './queue/show-my-ticket.js';
import { ShowQueue } from './queue/show-queue.js';
import { SplitTicket } from './queue/split-ticket.js';
import { StartServing } from './queue/start-serving.js';
import { TransferTicket } from './queue/transfer-ticket.js';
import { UndoFinish } from './queue/undo-finish.js';
import { CountArrivals } from './reports/count-arrivals.js';
import { PlanStaffing } from './reports/plan-staffing.js';
import { ReplayDay } from './reports/replay-day.js';
import { ShowAccuracy } from './reports/show-accuracy.js';
import { SumUpAccuracy } from './reports/sum-up-accuracy.js';
import { TryWhatIf } from './reports/try-what-if.js';

export const useCases = [
  FirstAdministrator,
  KeepSecret,
  ManageDevices,
  ManageStaff,
  PurgeExpired,
  SetClock,
  ShowSession,
  SignIn,
  SignOut,
  BookAppointment,
  BookForSomeone,
  CancelAppointment,
  ConfirmAppointment,
  DeclineOfferedTime,
  ExtendHold,
  FindFreeTimes,
  HoldTime,
  JoinWaitingList,
  KeepDraft,
  LeaveWaitingList,
  ListAppointments,
  ListOwnBookings,
  ListWaiting,
  PassOnOffers,
  ReleaseHold,
  RescheduleAppointment,
  ShowAppointment,
  ShowBooking,
  ShowHold,
  ShowWaiting,
  TakeOfferedTime,
  WaitForEarlierTime,
  ApplyCity,
  ChangeHours,
  ChangeCounter,
  ChangePolicy,
  CheckReadiness,
  CloseHub,
  LoadFirstCity,
  NoteTold,
  SendOffers,
  ShowHours,
  ShowHoursChange,
  ShowHubs,
  ShowPolicy,
  ShowZone,
  WithdrawHoursChange,
  ClaimLetters,
  SettleLetter,
  ShowLetters,
  WriteNextSoon,
  AddService,
  AskMoreTime,
  CallNext,
  CallTicket,
  CheckIn,
  CloseCounter,
  CompareTickets,
  CloseDay,
  EndDays,
  FinishServing,
  HoldTicket,
  IssueTicket,
  LeaveByPhone,
  LeaveQueue,
  MissTicket,
  OpenCounter,
  PutBackTicket,
  RecallTicket,
  RecomputeForecast,
  ReleaseTicket,
  ResumeTicket,
  ReturnTicket,
  SayReady,
  ShowBoard,
  ShowCounter,
  ShowHistory,
  ShowMyTicket,
  ShowQueue,
  SplitTicket,
  StartServing,
  TransferTicket,
  UndoFinish,
  CountArrivals,
  PlanStaffing,
  ReplayDay,
  ShowAccuracy,
  SumUpAccuracy,
  TryWhatIf,
];
