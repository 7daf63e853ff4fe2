import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import type { MyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import { paperPage } from './ticket-paper-page.js';

const ticket = aTicket({ language: 'fr' });
const mine: MyTicket = {
  ticket,
  hub: aHub(),
  service: aService(),
  later: [],
  state: 'waiting',
  sequence: 1,
  asOf: ticket.arrivedAt,
  ahead: 1,
  wait: null,
  calledBy: null,
  mayPass: [],
  firstFrom: null,
};

describe('a ticket on paper', () => {
  it('is in the resident’s language, with buttons in the language of staff', () => {
    const page = paperPage(mine, 'http://hall.example/t/1', '/staff', 'en');
    expect(page).toMatchObject({ language: 'fr', ahead: '1 personne avant vous' });
    expect(page.staff).toMatchObject({ language: 'en', print: 'Print', back: 'Back to the greeter’s page' });
  });

  it('shows its date in short form', () => {
    expect(paperPage(mine, 'http://hall.example', '', 'fr').moment).toBe('lun. 15\u00a0mars 2027, 9\u202fh\u202f30');
    const english = { ...mine, ticket: aTicket() };
    expect(paperPage(english, 'http://hall.example', '', 'en').moment).toBe('Mon 15\u00a0Mar 2027, 9:30');
  });
});
