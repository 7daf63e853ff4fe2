import { isPhoneNumber, phoneText } from './phone-number.js';

describe('a phone number', () => {
  it.each(['416 555 0134', '(416) 392-2489 ext. 5', '4165550134 poste 12', '+1 416-555-0134', '+33 1 23 45 67 89'])(
    '%s can be called',
    (typed) => expect(isPhoneNumber(typed)).toBe(true),
  );

  it.each(['12', '555 0134', '123 456 7890', '+1 416 555 01345', 'call me'])('%s cannot', (typed) => {
    expect(isPhoneNumber(typed)).toBe(false);
  });

  it('is shown in its usual format', () => {
    expect(phoneText('+14165550134')).toBe('(416) 555-0134');
    expect(phoneText('4165550134 poste 12')).toBe('(416) 555-0134 ext. 12');
    expect(phoneText('+33123456789')).toBe('+33 1 23 45 67 89');
    expect(phoneText('12')).toBe('12');
  });
});
