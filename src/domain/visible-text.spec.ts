import { isName, oneLine } from './visible-text.js';

describe('a typed text as one line', () => {
  it.each([
    ['Sam Rivera', 'Sam Rivera'],
    ['  Sam Rivera\r\n', 'Sam Rivera'],
    ['Sam\nRivera', 'Sam Rivera'],
    ['Sam\u2028Rivera\u0007', 'Sam Rivera'],
    ['Sam\u202e 9:30 booked', 'Sam 9:30 booked'],
    ['\u2066Sam\u2069', 'Sam'],
    ['مریم\u200cزاده', 'مریم\u200cزاده'],
    ['\u200b', ''],
    ['\u3164 \u2800', ''],
    ['\u200d', ''],
  ])('%j is %j', (typed, line) => expect(oneLine(typed)).toBe(line));
});

describe('a name', () => {
  it.each(['Sam Rivera', 'J.R. Smith', "O'Brien & Sons", 'Dr. Ana María Núñez-Ortiz', '用户', 'St. John'])(
    'may be %s',
    (name) => expect(isName(name)).toBe(true),
  );

  it.each(['', 'Claim it: https://prize.example', 'WWW.prize.example', 'prize.example/claim', 'see prizes.com'])(
    'may not be %j',
    (name) => expect(isName(name)).toBe(false),
  );
});
