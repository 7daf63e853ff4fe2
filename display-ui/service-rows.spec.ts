import { describe, expect, it } from '@jest/globals';
import type { BoardService } from '../src/contract/wire';
import { rowsShown } from './service-rows';

const served = (key: string, waiting = 0): BoardService => ({
  key,
  name: { en: key, fr: key },
  waiting,
  wait: { fromMinutes: 5, toMinutes: 10 },
});
const unserved = (key: string, waiting = 0): BoardService => ({ ...served(key, waiting), wait: null });
const shown = (services: BoardService[], rows: number) => rowsShown(services, rows).map(({ key }) => key);

describe('the rows of the waits', () => {
  it('are in the city’s order', () => {
    expect(shown([served('tax'), served('parking', 3), served('permits')], 6)).toEqual(['tax', 'parking', 'permits']);
  });

  it('have services that no open counter takes at their end', () => {
    expect(shown([unserved('tax', 4), served('parking'), unserved('permits')], 6)).toEqual([
      'parking',
      'tax',
      'permits',
    ]);
  });

  it('have services without further tickets today at their end too', () => {
    expect(shown([{ ...served('tax', 4), tooLateToday: true }, served('parking')], 6)).toEqual(['parking', 'tax']);
  });

  it('leave out services without waiting tickets if there is no room for all', () => {
    expect(shown([served('tax'), served('parking', 3), served('permits', 1)], 2)).toEqual(['parking', 'permits']);
  });

  it('have a known wait before an unknown one', () => {
    expect(shown([unserved('tax', 9), served('parking'), served('permits')], 2)).toEqual(['parking', 'permits']);
  });
});
