import { readSettings, unknownSettings, channelsOf, WrongSettings } from './config.js';

describe('the settings', () => {
  it('have a default for everything that the server needs', () => {
    expect(readSettings({})).toMatchObject({
      HUBLINE_PORT: 3000,
      HUBLINE_HOST: '127.0.0.1',
      HUBLINE_DATABASE_URL: 'sqlite:data/hubline.sqlite',
      HUBLINE_CITY: 'sample',
      HUBLINE_LIMIT_FACTOR: 1,
    });
  });

  it.each([
    ['HUBLINE_PORT', '70000', 'from 0 to 65535'],
    ['HUBLINE_PORT', 'eighty', 'from 0 to 65535'],
    ['HUBLINE_PUBLIC_URL', 'hubs', 'https://'],
    ['HUBLINE_PORT', '0x10', 'from 0 to 65535'],
    ['HUBLINE_TRUST_PROXY', 'everybody', '127.0.0.1'],
    ['HUBLINE_TRUST_PROXY', '127.0.0.1,999.1.1.1', '127.0.0.1'],
    ['HUBLINE_TRUST_PROXY', '10.0.0.0/99', '127.0.0.1'],
    ['HUBLINE_DATABASE_URL', 'mysql://somewhere', 'postgres://'],
    ['HUBLINE_ADMIN_EMAIL', 'clerk', 'e-mail address'],
    ['HUBLINE_ADMIN_PASSWORD', 'short', 'at least 10'],
    ['HUBLINE_SECRET', 'short', 'at least 32'],
    ['HUBLINE_SMTP_URL', 'mail.example.org', 'smtp://'],
    ['HUBLINE_SMTP_URL', 'https://mail.example.org', 'smtp://'],
    ['HUBLINE_SMTP_URL', 'smtp://', 'smtp://'],
    ['HUBLINE_MAIL_FROM', 'the city', 'e-mail address'],
    ['HUBLINE_GATEWAY_URL', 'sms', 'https://'],
    ['HUBLINE_GATEWAY_KEY', 'short', 'at least 8'],
    ['HUBLINE_LIMIT_FACTOR', '0', 'above 0'],
    ['HUBLINE_BROKER', 'redis://localhost', 'database'],
    ['HUBLINE_CLOCK_START', 'tomorrow', 'an instant'],
    ['HUBLINE_CLOCK_START', '20270315T133000Z', 'an instant'],
    ['HUBLINE_CLOCK_START', '2027-03-15T13:30:00', 'an instant'],
    ['HUBLINE_CLOCK_RATE', '0', '0.1 to 10000'],
    ['HUBLINE_METRICS', 'everybody', 'local, open, off'],
    ['HUBLINE_API_DOCS', 'hidden', 'on or off'],
  ])('%s=%s is refused with its name and what is allowed', (name, value, allowed) => {
    expect(() => readSettings({ [name]: value })).toThrow(WrongSettings);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is not valid; allowed: .*${allowed}`));
  });

  it('accept proxies as addresses and ranges, with or without spaces between them', () => {
    const { HUBLINE_TRUST_PROXY: trusted } = readSettings({ HUBLINE_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1' });
    expect(trusted).toEqual(['127.0.0.1', '10.0.0.0/8', '::1']);
    expect(readSettings({}).HUBLINE_TRUST_PROXY).toEqual([]);
  });

  it('accept a mail server with its password, and require a key for a gateway', () => {
    const mail = 'smtp://hubs:a%40b@mail.example.org:587';
    expect(readSettings({ HUBLINE_SMTP_URL: mail, HUBLINE_MAIL_FROM: 'City hubs <hubs@example.org>' })).toMatchObject({
      HUBLINE_SMTP_URL: mail,
    });
    const gateway = { HUBLINE_GATEWAY_URL: 'http://localhost:9000/messages' };
    expect(() => readSettings(gateway)).toThrow(/^HUBLINE_GATEWAY_KEY is not valid/);
    expect(channelsOf(readSettings({ ...gateway, HUBLINE_GATEWAY_KEY: 'a-long-key' }))).toEqual({
      email: false,
      sms: true,
    });
  });

  it('are refused with every wrong one at once', () => {
    const wrong = { HUBLINE_PORT: 'x', HUBLINE_BROKER: 'y' };
    expect(() => readSettings(wrong)).toThrow(/HUBLINE_PORT[^\n]*\nHUBLINE_BROKER/);
  });

  it('never show a refused secret', () => {
    const wrong = { HUBLINE_ADMIN_PASSWORD: 'tiny-pw', HUBLINE_SECRET: 'tiny-secret' };
    expect(() => readSettings(wrong)).not.toThrow(/tiny/);
  });

  it('refuse the clock of rehearsals in production', () => {
    const rehearsal = { HUBLINE_CLOCK_START: '2027-03-15T13:30:00Z', HUBLINE_CLOCK_RATE: '60' };
    expect(readSettings(rehearsal).HUBLINE_CLOCK_RATE).toBe(60);
    expect(() => readSettings({ ...rehearsal, NODE_ENV: 'production' })).toThrow(/CLOCK_START[^\n]*\n.*CLOCK_RATE/);
  });

  it('report names with their prefix that are no settings', () => {
    expect(unknownSettings({ HUBLINE_PROT: '1', HUBLINE_PORT: '1', PATH: '/' })).toEqual(['HUBLINE_PROT']);
  });
});
