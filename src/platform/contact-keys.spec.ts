import { ContactKeys, normalEmail, normalPhone } from './contact-keys.js';

describe('the normal form of an e-mail address', () => {
  it.each([
    ['Sam.Rivera@Example.org', 'sam.rivera@example.org'],
    [' sam+hall@example.org ', 'sam@example.org'],
    ['a.b+x@gmail.com', 'ab@gmail.com'],
    ['AB@googlemail.com', 'ab@gmail.com'],
    ['"sam"@example.org', 'sam@example.org'],
    ['"s\\am"@example.org', 'sam@example.org'],
    ['"sam"."rivera"@example.org', 'sam.rivera@example.org'],
    ['ｓａｍ@example.org', 'sam@example.org'],
    ['sam@MÜNCHEN.example', 'sam@xn--mnchen-3ya.example'],
    ['sam@xn--mnchen-3ya.example.', 'sam@xn--mnchen-3ya.example'],
  ])('of %s is %s', (typed, normal) => expect(normalEmail(typed)).toBe(normal));

  it('keeps dots if the domain does not ignore them', () => {
    expect(normalEmail('a.b@example.org')).not.toBe(normalEmail('ab@example.org'));
  });
});

describe('the normal form of a telephone number', () => {
  it.each([
    '416 555 0123',
    '(416) 555-0123',
    '+1 416 555 0123',
    '1-416-555-0123',
    '416.555.0123 ext. 7',
    '４１６5550123',
  ])('of %s is E.164', (typed) => expect(normalPhone(typed)).toBe('+14165550123'));

  it('of a number from another country keeps its code', () => {
    expect(normalPhone('+33 1 42 68 53 00')).toBe('+33142685300');
  });
});

describe('the keys of a contact', () => {
  const keys = new ContactKeys('a secret of this installation');

  it('have 64 digits, and are null if nothing was given', () => {
    const { emailKey, phoneKey } = keys.of({ email: 'sam@example.org' });
    expect(emailKey).toMatch(/^[0-9a-f]{64}$/);
    expect(phoneKey).toBeNull();
  });

  it('differ between installations', () => {
    const others = new ContactKeys('a secret of another one');
    expect(others.of({ email: 'sam@example.org' })).not.toEqual(keys.of({ email: 'sam@example.org' }));
  });
});
