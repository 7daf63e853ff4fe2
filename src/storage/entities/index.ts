import { DeviceRow, IdempotencyKeyRow, SessionRow, SettingRow, SignInFailureRow, StaffRow } from './access.entities.js';
import { ArrivalDayRow } from './arrival.entities.js';
import { HoursChangeRow, RebookingRow } from './hours.entities.js';
import { AppointmentRow, ContactRow, DraftRow, SeatRow } from './booking.entities.js';
import { ForecastRow, HubLearningRow } from './learning.entities.js';
import { AccuracyDayRow, ShownRangeRow } from './promise.entities.js';
import { CityServiceRow, ClosureRow, CounterRow, HubRow } from './hub.entities.js';
import { FileChoicesRow, PolicyVersionRow } from './policy.entities.js';
import { LetterRow } from './post.entities.js';
import { HubEventRow, HubSequenceRow, NumberSeriesRow, TicketRow } from './queue.entities.js';
import { WaitingRow } from './waiting.entities.js';

export const entities = [
  HubRow,
  ClosureRow,
  CityServiceRow,
  CounterRow,
  TicketRow,
  NumberSeriesRow,
  PolicyVersionRow,
  FileChoicesRow,
  HubEventRow,
  HubSequenceRow,
  HubLearningRow,
  ArrivalDayRow,
  ForecastRow,
  ShownRangeRow,
  AccuracyDayRow,
  AppointmentRow,
  SeatRow,
  ContactRow,
  HoursChangeRow,
  RebookingRow,
  DraftRow,
  LetterRow,
  WaitingRow,
  StaffRow,
  SessionRow,
  SignInFailureRow,
  DeviceRow,
  IdempotencyKeyRow,
  SettingRow,
];
