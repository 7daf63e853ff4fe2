// A length of time as figures with their unit, for texts such as "12 minutes ago".
type Duration =
  | { unit: 'seconds'; count: number }
  | { unit: 'minutes'; count: number }
  | { unit: 'hours'; hours: number; minutes: number };

/** A length of time in seconds below a minute, in minutes below an hour, otherwise in hours and minutes. */
export function durationOf(milliseconds: number): Duration {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  return { unit: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
