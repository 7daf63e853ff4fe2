// The notices to a supervisor about what may be an attack.
import { timeOrDayAndTimeText } from '../../../../contract/words/day-and-time.js';
import type { Alarms } from '../../../../use-cases/access/show-alarms.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';

/** One sentence for each account with many failed sign-ins. */
export function alarmWords({ signIns }: Alarms, context: StaffPageContext): string[] {
  const { language, zone, now } = context;
  return signIns.map(({ account, failures: attempts, last }) => {
    const time = timeOrDayAndTimeText(language, last, zone, now);
    return staffText(context, 'supervisor.sign-in-alarm', { attempts, name: account.name, time });
  });
}
