import { anAppointment } from '../../../../../test/builders/appointment.js';
import { aLetter } from '../../../../../test/builders/letter.js';
import type { ListedLetter } from '../../../../use-cases/post/show-letters.js';
import { mailboxPage } from './mailbox-page.js';

const { createdAt: now } = anAppointment();
const context = { language: 'en' as const, zone: 'UTC', now };
const listed = (exception: Partial<ListedLetter>): ListedLetter => ({
  letter: aLetter(),
  reference: 'K7M-4QPM',
  zone: 'America/Toronto',
  ...exception,
});
const row = (exception: Partial<ListedLetter>, kept = false) =>
  mailboxPage({ letters: [listed(exception)], kept, asOf: now }, context).letters[0];
const stateOf = (exception: Partial<ListedLetter>, kept = false) => row(exception, kept)?.state;

describe('the list of letters', () => {
  it('shows the kind, the booking and the time of each, in the zone of its hub', () => {
    expect(row({})).toMatchObject({ kind: 'Confirmation', about: 'K7M-4QPM', due: '10:24' });
    expect(row({ reference: null })?.about).toBe('no booking');
  });

  it('shows the state of each', () => {
    expect(stateOf({})).toBe('Waits for its time');
    expect(stateOf({}, true)).toBe('Kept');
    expect(stateOf({ lapse: 'no-longer-true' }, true)).toBe('Not to be sent (no longer true)');
    expect(stateOf({ letter: aLetter({ state: 'draft' }) })).toBe('Draft, not released');
    expect(stateOf({ letter: aLetter({ state: 'dropped', problem: 'too-late' }) })).toBe('Not sent (too late)');
  });

  it('shows the code of a mail server unchanged', () => {
    const again = aLetter({ attempts: 2, problem: 'smtp-451' });
    expect(stateOf({ letter: again })).toBe('Tried 2 times, tried again (smtp-451)');
    expect(stateOf({ letter: aLetter({ attempts: 1, problem: 'smtp-451' }) })).toBe(
      'Tried once, tried again (smtp-451)',
    );
  });
});
