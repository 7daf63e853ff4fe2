/** What a clock at the page's hub shows: `10:41`, `10 h 41`. `at`: epoch milliseconds. */
export function hubTime(at: number): string {
  const { lang } = document.documentElement;
  const timeZone = document.body.dataset.zone;
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const hour = Number(parts.hour);
  return lang === 'fr' ? `${hour}\u202fh\u202f${parts.minute}` : `${hour}:${parts.minute}`;
}
