import { CreateHubs1764000000001 } from './1764000000001-CreateHubs.js';
import { CreateQueue1764000000002 } from './1764000000002-CreateQueue.js';
import { CreateBookings1764000000003 } from './1764000000003-CreateBookings.js';
import { CreateAccess1764000000004 } from './1764000000004-CreateAccess.js';
import { CreateSocketAttachments1764000000005 } from './1764000000005-CreateSocketAttachments.js';
import { CountBoundTickets1764000000006 } from './1764000000006-CountBoundTickets.js';
import { WidenBookings1764000000007 } from './1764000000007-WidenBookings.js';
import { CreateLetters1764000000008 } from './1764000000008-CreateLetters.js';
import { IndexLetters1764000000009 } from './1764000000009-IndexLetters.js';
import { IndexContactKeys1764000000010 } from './1764000000010-IndexContactKeys.js';
import { CreateDrafts1764000000011 } from './1764000000011-CreateDrafts.js';
import { CreateHoursChanges1764000000012 } from './1764000000012-CreateHoursChanges.js';
import { CreateWaitingList1764000000014 } from './1764000000014-CreateWaitingList.js';
import { WidenQueue1764000000015 } from './1764000000015-WidenQueue.js';
import { CreatePolicyVersions1764000000016 } from './1764000000016-CreatePolicyVersions.js';
import { CreateForecasts1764000000017 } from './1764000000017-CreateForecasts.js';
import { IndexCounterMoves1764000000021 } from './1764000000021-IndexCounterMoves.js';
import { CreateAccuracy1764000000018 } from './1764000000018-CreateAccuracy.js';
import { OrderVisits1764000000019 } from './1764000000019-OrderVisits.js';
import { CreateArrivals1764000000020 } from './1764000000020-CreateArrivals.js';
import { NameInterpreterLanguage1764000000022 } from './1764000000022-NameInterpreterLanguage.js';
import { NamePromise1764000000023 } from './1764000000023-NamePromise.js';
import { EndIdleSessions1764000000031 } from './1764000000031-EndIdleSessions.js';
import { ForgetWithContacts1764000000032 } from './1764000000032-ForgetWithContacts.js';

export const migrations = [
  CreateHubs1764000000001,
  CreateQueue1764000000002,
  CreateBookings1764000000003,
  CreateAccess1764000000004,
  CreateSocketAttachments1764000000005,
  CountBoundTickets1764000000006,
  WidenBookings1764000000007,
  CreateLetters1764000000008,
  IndexLetters1764000000009,
  IndexContactKeys1764000000010,
  CreateDrafts1764000000011,
  CreateHoursChanges1764000000012,
  CreateWaitingList1764000000014,
  WidenQueue1764000000015,
  CreatePolicyVersions1764000000016,
  CreateForecasts1764000000017,
  IndexCounterMoves1764000000021,
  CreateAccuracy1764000000018,
  OrderVisits1764000000019,
  CreateArrivals1764000000020,
  NameInterpreterLanguage1764000000022,
  NamePromise1764000000023,
  EndIdleSessions1764000000031,
  ForgetWithContacts1764000000032,
];
