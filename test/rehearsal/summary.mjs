// Summarizes the day in figures. Waits come from the server's log and not from the rehearsal's clock.
import { quantiles } from '../bench/quantiles.mjs';

const MINUTE_MS = 60_000;
const minutes = (value) => (Number.isFinite(value) ? `${value.toFixed(1)} min` : '–');

/** Returns the minutes until the first call, from the arrival of a walk-in or from the start of a booking if that is later. */
function waits(visits, histories, booked) {
  return visits
    .filter((visit) => visit.booked === booked)
    .map((visit) => ({ visit, called: histories.get(visit.id).find(({ type }) => type === 'called') }))
    .filter(({ called }) => called !== undefined)
    .map(({ visit, called }) => Math.max(0, (Date.parse(called.at) - visit.due) / MINUTE_MS));
}

/**
 * @param {any} day
 * @param {Awaited<ReturnType<typeof import('./audit.mjs').audit>>} audited
 * @returns {string}
 */
export function summaryOf(day, { findings, histories, checked }) {
  const { acknowledged, screens, api, clock } = day;
  const visits = [...acknowledged.visits.values()];
  const inState = (state) => visits.filter(({ id }) => histories.get(id).at(-1)?.to === state).length;
  const booked = waits(visits, histories, true);
  const walkIns = waits(visits, histories, false);
  const spread = (list) => quantiles(list, 0.5, 0.9).map(minutes).join(' / ');
  const [half, most] = quantiles(api.times, 0.5, 0.99);
  const shown = screens.map((screen) => acknowledged.calls.filter((call) => screen.hasShown(call)).length);
  const away = [...acknowledged.turnedAway].map(([code, count]) => `${count} ${code}`).join(', ');
  const lines = [
    [
      'Tickets',
      `${visits.length} given, ${inState('done')} served, ${inState('left')} left, ${inState('missed')} missed for good, ${inState('waiting')} still waiting`,
    ],
    [
      'Bookings',
      `${acknowledged.bookings.size} made, ${visits.filter(({ plan }) => plan.appointment).length} checked in`,
    ],
    ['Turned away', away || 'nobody'],
    ['Wait, booked', `p50 / p90 ${spread(booked)}   (${booked.length} on time, from their start)`],
    ['Wait, walk-ins', `p50 / p90 ${spread(walkIns)}   (${walkIns.length}, from their arrival)`],
    ['Longest wait', minutes(Math.max(0, ...booked, ...walkIns))],
    ['Missed calls', String(visits.filter(({ moves }) => moves.includes('missed')).length)],
    ['Calls', `${acknowledged.calls.length} made; seen on the screens ${shown.join(' and ')}`],
    ['Double taps', `${api.taps.made} made, ${api.taps.doubled.length} acted twice`],
    ['Answers', `${api.times.length}; p50 / p99 ${half.toFixed(1)} / ${most.toFixed(1)} ms${lag(most, clock.pace)}`],
    ['Checked', `${checked.tickets} tickets, ${checked.events} events, ${checked.bookings} bookings`],
    [
      'Faults',
      acknowledged.faults.length === 0 ? 'none' : `${acknowledged.faults.length}\n${indent(acknowledged.faults)}`,
    ],
    ['Lost or doubled', findings.length === 0 ? 'none' : `${findings.length}\n${indent(findings)}`],
  ];
  return lines.map(([name, value]) => `${name.padEnd(16)}${value}`).join('\n');
}

const MOST_LINES = 20;
const indent = (list) =>
  list
    .slice(0, MOST_LINES)
    .map((line) => `  ${line}`)
    .join('\n');

/** Returns a note if answers were slow on the hub's clock, because then the waits depend on the machine at a high pace. */
function lag(milliseconds, pace) {
  const onTheHubsClock = (milliseconds * pace) / MINUTE_MS;
  return onTheHubsClock > 2 ? ` (${minutes(onTheHubsClock)} at this pace: waits are coarse, choose a lower one)` : '';
}
