// Books ahead through the public API. Some people move or cancel their booking.
const MINUTE_MS = 60_000;
/** How often a person looks for another time when the chosen one is taken. */
const MOST_TRIES = 4;

/**
 * Books for these people of the plan and sets their `appointment`. Those without a free time do not come.
 * @param {any} day the rehearsal's parts: api, acknowledged, hub, services, begin (epoch milliseconds), date
 * @param {any[]} people
 */
export async function bookAhead(day, people) {
  for (const person of people) {
    try {
      person.appointment = await book(day, person);
      if (!person.appointment) person.comes = false;
      else await changeMind(day, person);
    } catch (error) {
      day.acknowledged.fault(error);
      person.comes = false;
    }
    if (!person.appointment) continue;
    person.arrives = (Date.parse(person.appointment.start) - day.begin) / MINUTE_MS + person.lateness;
  }
}

async function book(day, person) {
  const { api, hub, acknowledged } = day;
  const { applicationNumber } = day.services.find(({ key }) => key === person.service);
  const contact = { name: 'Rehearsal', email: 'resident@hubline.example' };
  const details = { contact, language: person.language, needs: person.needs };
  if (applicationNumber) details.applicationNumber = applicationNumber.example;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const start = await nearestTime(day, person);
    if (start === undefined) break;
    const wish = { hub, service: person.service, start };
    try {
      const booked = await api.postOnce('/appointments', { ...(await timeOf(day, person, wish)), ...details });
      acknowledged.hubEvents++;
      acknowledged.bookings.set(booked.reference, booked);
      return booked;
    } catch (error) {
      if (error.code !== 'slot-taken') throw error;
    }
  }
  acknowledged.turnAway('no-time-left');
  return undefined;
}

/** Holds the time first for half of the people. Resolves to the part of a booking that names the time. */
async function timeOf({ api, acknowledged }, person, wish) {
  if (!person.byHold) return wish;
  const { hold } = await api.postOnce('/holds', wish);
  acknowledged.hubEvents++;
  return { hold };
}

/** Resolves to the free time that is nearest to the wish, within the hours of the day. */
async function nearestTime({ api, hub, begin, end, date }, { service, wants }) {
  const words = new URLSearchParams({ service, from: date, to: date });
  const { days } = await api.get(`/hubs/${hub}/free-times?${words}`);
  const wish = begin + wants * MINUTE_MS;
  const inside = days
    .flatMap(({ times }) => times.map(({ start }) => start))
    .filter((start) => Date.parse(start) >= begin && Date.parse(start) < end);
  const distance = (start) => Math.abs(Date.parse(start) - wish);
  return inside.sort((a, b) => distance(a) - distance(b))[0];
}

async function changeMind(day, person) {
  const { api, acknowledged } = day;
  const { reference, manageToken } = person.appointment;
  const path = `/appointments/${reference}`;
  const headers = { authorization: `Bearer ${manageToken}` };
  if (person.cancels) await keep(api.postOnce(`${path}/cancel`, {}, headers));
  if (!person.reschedules) return;
  const start = await nearestTime(day, { service: person.service, wants: person.wants + 60 });
  if (start !== undefined) await keep(api.postOnce(`${path}/reschedule`, { start }, headers));

  async function keep(answer) {
    person.appointment = await answer;
    acknowledged.hubEvents++;
    acknowledged.bookings.set(reference, person.appointment);
  }
}
