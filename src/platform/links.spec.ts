import { Links } from './links.js';

const links = new Links('a-secret-of-32-characters-or-more');
const id = 'training-hall.abcdefgh';

describe('the tokens of links', () => {
  it('open the ticket for which they were made', () => {
    expect(links.ticketOf(links.ticketToken(id))).toBe(id);
  });

  it.each(['', '.', id, `${id}.`, `${id}.forged`, 'x'.repeat(500)])(
    'are refused without a valid signature: %p',
    (token) => {
      expect(links.ticketOf(token)).toBeUndefined();
    },
  );

  it('of a ticket open no appointment, and none under another secret', () => {
    const token = links.ticketToken(id);
    expect(links.isAppointmentToken(id, token.slice(id.length + 1))).toBe(false);
    expect(links.isAppointmentToken(id, links.appointmentToken(id))).toBe(true);
    expect(new Links('another-secret-of-32-characters!').ticketOf(token)).toBeUndefined();
  });
});
