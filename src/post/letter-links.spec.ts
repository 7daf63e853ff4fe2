import { anAppointment } from '../../test/builders/appointment.js';
import { aHub } from '../../test/builders/hub.js';
import { aLetter } from '../../test/builders/letter.js';
import { letterLinksOf } from './letter-links.js';

const base = 'https://hubs.city.example';
const { hub, service, start } = anAppointment();
const entry = 'city-hall.entry';
const facts = { path: `/waiting/${entry}`, entry, hub, service, start, expiresAt: start, last: false };
const tokens = { token: 'own', confirmToken: 'confirm', waitingToken: 'a+waiting' };

describe('the link of an offered time', () => {
  it('opens the entry by its own token, whether there is a booking or not', () => {
    const data = { letter: aLetter({ kind: 'time-offer', facts }), hub: aHub(), ...tokens };
    const path = `${base}/waiting/city-hall.entry?token=a%2Bwaiting`;
    expect(letterLinksOf(data, base).path).toBe(path);
    const links = letterLinksOf({ ...data, appointment: anAppointment() }, base);
    expect(links).toMatchObject({ path, change: `${base}/appointments/K7M-4QPM?token=own` });
  });
});
