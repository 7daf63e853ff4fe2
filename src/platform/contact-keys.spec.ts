import { ContactKeys, normalEmail, normalPhone } from './contact-keys.js';

describe('one e-mail address', () => {
  it.each([
    ['Sam.Rivera@Example.org', 'sam.rivera@example.org'],
    [' sam+hall@example.org ', 'sam@example.org'],
    ['a.b+x@gmail.com', 'ab@gmail.com'],
    ['AB@googlemail.com', 'ab@gmail.com'],
    ['ｓａｍ@example.org', 'sam@example.org'],
    ['sam@MÜNCHEN.example', 'sam@xn--mnchen-3ya.example'],
    ['sam@xn--mnchen-3ya.example.', 'sam@xn--mnchen-3ya.example'],
  ])('%s is written %s', (typed, normal) => expect(normalEmail(typed)).toBe(normal));

  it('keeps its dots where they count', () => {
    expect(normalEmail('a.b@example.org')).not.toBe(normalEmail('ab@example.org'));
  });
});

describe('one telephone number', () => {
  it.each([
    '416 555 0123',
    '(416) 555-0123',
    '+1 416 555 0123',
    '1-416-555-0123',
    '416.555.0123 ext. 7',
    '４１６5550123',
  ])('is the same as %s', (typed) => expect(normalPhone(typed, 'CA')).toBe('+14165550123'));

  it('of another country keeps its code', () => {
    expect(normalPhone('+33 1 42 68 53 00', 'CA')).toBe('+33142685300');
  });
});

describe('the keys of a contact', () => {
  const keys = new ContactKeys('a secret of this installation');

  it('are 64 digits, or none where nothing was given', () => {
    const { emailKey, phoneKey } = keys.of({ email: 'sam@example.org' });
    expect(emailKey).toMatch(/^[0-9a-f]{64}$/);
    expect(phoneKey).toBeNull();
  });

  it('differ between installations', () => {
    const others = new ContactKeys('a secret of another one');
    expect(others.of({ email: 'sam@example.org' })).not.toEqual(keys.of({ email: 'sam@example.org' }));
  });
});
