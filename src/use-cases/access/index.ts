// Accounts, sessions, devices and the installation itself. Each line names one use case; app.module provides every
// class that is exported here.
export { EraseResident } from './erase-resident.js';
export { ExportResident } from './export-resident.js';
export { FirstAdministrator } from './first-administrator.js';
export { KeepSecret } from './keep-secret.js';
export { ManageDevices } from './manage-devices.js';
export { ManageStaff } from './manage-staff.js';
export { PurgeExpired } from './purge-expired.js';
export { SetClock } from './set-clock.js';
export { ShowAlarms } from './show-alarms.js';
export { ShowSession } from './show-session.js';
export { SignIn } from './sign-in.js';
export { SignOut } from './sign-out.js';
