import { anAppointment } from '../../../../../test/builders/appointment.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import { checkPage } from './check-page.js';
import { detailErrors, type Details, hiddenFields, noDetails } from './details.js';
import { detailsPage, type Kept } from './details-page.js';

const typed = (exception: Partial<Details> = {}): Details => ({
  ...noDetails,
  name: 'Sample Resident',
  email: 'resident@example.org',
  ...exception,
});
const licence = aService({
  applicationNumber: { required: true, example: '40718265', pattern: '^[0-9]{8}$' },
});
const createdAt = anAppointment().createdAt;
const kept = (service = aService()): Kept => ({
  held: anAppointment({
    id: 'city-hall.hold',
    state: 'held',
    reference: null,
    holdExpiresAt: plusMinutes(createdAt, 10),
  }),
  hub: aHub(),
  service,
  asOf: plusMinutes(createdAt, 1),
});

describe('the details of a resident', () => {
  it('need a name, and an email address or a phone number', () => {
    expect(detailErrors(typed(), aService(), 'en')).toEqual({});
    expect(detailErrors(typed({ email: '', phone: '416 555 0134' }), aService(), 'en')).toEqual({});
    expect(detailErrors(noDetails, aService(), 'en')).toEqual({
      name: 'Enter the name for the booking',
      email: 'Enter an email address or a phone number',
    });
  });

  it('need no contact where the service asks for none', () => {
    const service = aService();
    const relaxed = aService({ booking: { ...service.booking, contact: 'optional' } });
    expect(detailErrors(typed({ email: '' }), relaxed, 'en')).toEqual({});
    expect(detailsPage(kept(relaxed), noDetails, {}, 'en').contact).toMatch(/optional/);
    expect(detailsPage(kept(), noDetails, {}, 'en').contact).toMatch(/^Give an email or a phone number/);
  });

  it('must have valid formats', () => {
    expect(detailErrors(typed({ email: 'resident@', phone: '12' }), aService(), 'en')).toEqual({
      email: 'Enter an email address like name@example.org',
      phone:
        'Enter a phone number with its area code like 416 555 0134, or with + and its country code like +33 6 12 34 56 78',
    });
  });

  it('must have the application number where the service requires one', () => {
    const missing = 'Enter the number of your online application, such as 40718265';
    expect(detailErrors(typed(), licence, 'en')).toEqual({ applicationNumber: missing });
    const wrong = 'Enter the number of your online application like 40718265';
    expect(detailErrors(typed({ applicationNumber: 'abc' }), licence, 'en')).toEqual({ applicationNumber: wrong });
    expect(detailErrors(typed({ applicationNumber: '40718265' }), licence, 'en')).toEqual({});
  });

  it('are carried in hidden fields, without the empty ones', () => {
    expect(hiddenFields(typed({ needs: ['seat', 'companion'] }))).toEqual([
      { name: 'name', value: 'Sample Resident' },
      { name: 'email', value: 'resident@example.org' },
      { name: 'needs', value: 'seat' },
      { name: 'needs', value: 'companion' },
    ]);
  });
});

describe('the page of details', () => {
  it('shows the held time and until when it is held', () => {
    expect(detailsPage(kept(), noDetails, {}, 'en')).toMatchObject({
      formUrl: '/book/property-tax/city-hall/held/city-hall.hold',
      when: 'Tuesday 23\u00a0March at\u00a010:30',
      hold: { until: 'Kept for you until 10:34.', seconds: 540, extendable: true },
      fields: { number: null },
    });
  });

  it('keeps the typed values, and links from the summary to the fields', () => {
    const page = detailsPage(kept(), typed({ name: '', needs: ['seat'] }), { name: 'Enter the name' }, 'en');
    expect(page.errors).toEqual([{ href: '#name', message: 'Enter the name' }]);
    expect(page.title).toBe('Error: Your details');
    expect(page.fields.name).toMatchObject({ message: 'Enter the name', value: '' });
    expect(page.fields.email).toMatchObject({ message: '', value: 'resident@example.org' });
    const ticked = page.fields.needs.choices?.filter(({ chosen }) => chosen);
    expect(ticked?.map(({ value }) => value)).toEqual(['seat']);
  });

  it('never has the name in its title', () => {
    expect(detailsPage(kept(), typed(), {}, 'en').title).toBe('Your details');
  });
});

describe('the page of answers', () => {
  it('shows each answer with the button that leads back to its field', () => {
    const { answers } = checkPage(kept(), typed({ needs: ['seat'] }), 'key', 'en');
    expect(answers.map(({ term, text, value }) => [term, text, value])).toEqual([
      ['Service', 'Property tax', 'service'],
      ['Hub', 'City Hall, 100 Queen Street West', 'hub'],
      ['Day and time', 'Tuesday 23\u00a0March 2027 at\u00a010:30', 'time'],
      ['People', '1', 'time'],
      ['Name', 'Sample Resident', 'edit'],
      ['Email', 'resident@example.org', 'edit'],
      ['Phone', 'Nothing entered', 'edit'],
      ['It would help me', 'A seat while I wait', 'edit'],
      ['Language', 'English', 'check'],
    ]);
  });

  it('releases the held time before another one is chosen', () => {
    const [service, , time, , name] = checkPage(kept(), typed(), 'key', 'en').answers;
    expect(service?.url).toMatch(/\/release$/);
    expect(time?.url).toMatch(/\/release$/);
    expect(name?.url).toMatch(/\/held\/city-hall\.hold$/);
  });

  it('shows the application number where the service asks for one', () => {
    const { answers } = checkPage(kept(licence), typed({ applicationNumber: '40718265' }), 'key', 'en');
    expect(answers).toContainEqual(expect.objectContaining({ term: 'Application number', text: '40718265' }));
  });

  it('shows the phone number in its usual format, and the language of the interpreter', () => {
    const told = typed({ phone: '+14165550134', needs: ['interpreter'], interpreterLanguage: 'Tamil' });
    const { answers } = checkPage(kept(), told, 'key', 'en');
    expect(answers).toContainEqual(expect.objectContaining({ term: 'Phone', text: '(416) 555-0134' }));
    expect(answers).toContainEqual(expect.objectContaining({ term: 'Interpreter for', text: 'Tamil' }));
  });

  it('does not offer more time a second time', () => {
    const { held, ...rest } = kept();
    const extended = { ...rest, held: { ...held, extendedAt: createdAt } };
    expect(checkPage(extended, typed(), 'key', 'en').hold.extendable).toBe(false);
  });
});
