import { DeviceRow, IdempotencyKeyRow, SessionRow, SettingRow, SignInFailureRow, StaffRow } from './access.entities.js';
import { AppointmentRow, ContactRow, SeatRow } from './booking.entities.js';
import { CityServiceRow, ClosureRow, CounterRow, HubRow } from './hub.entities.js';
import { HubEventRow, HubSequenceRow, NumberSeriesRow, TicketRow } from './queue.entities.js';

export const entities = [
  HubRow,
  ClosureRow,
  CityServiceRow,
  CounterRow,
  TicketRow,
  NumberSeriesRow,
  HubEventRow,
  HubSequenceRow,
  AppointmentRow,
  SeatRow,
  ContactRow,
  StaffRow,
  SessionRow,
  SignInFailureRow,
  DeviceRow,
  IdempotencyKeyRow,
  SettingRow,
];
