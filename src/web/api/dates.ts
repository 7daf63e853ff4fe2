import { Refusal } from '../../domain/refusal.js';
import { plusDays } from '../../domain/time/wall-time.js';

/** Refuses (`wrong-input`) a text that looks like a day but is none, such as 2027-02-30. */
export function requireDate(field: string, date: string): void {
  let real = false;
  try {
    real = plusDays(date, 0) === date;
  } catch {
    real = false;
  }
  if (!real) throw new Refusal('wrong-input', {}, [{ field, code: 'no-such-day' }]);
}
