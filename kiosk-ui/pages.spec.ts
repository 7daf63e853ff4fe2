import { describe, expect, it } from '@jest/globals';
import { layoutsFor, pageOf } from './pages';

const services = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('the services of a kiosk', () => {
  it('have wide tiles only if they are few', () => {
    expect(layoutsFor(8)[0]).toEqual({ look: 'few', pages: 1 });
    expect(layoutsFor(9)[0]).toEqual({ look: 'many', pages: 1 });
  });

  it('get smaller tiles before they are split into pages', () => {
    expect(layoutsFor(12).slice(0, 4)).toEqual([
      { look: 'many', pages: 1 },
      { look: 'close', pages: 1 },
      { look: 'tight', pages: 1 },
      { look: 'many', pages: 2 },
    ]);
  });

  it('have one service on each page as the last layout, and a layout for no services', () => {
    expect(layoutsFor(3).at(-1)).toEqual({ look: 'tight', pages: 3 });
    expect(layoutsFor(0)).toContainEqual({ look: 'few', pages: 1 });
  });

  it.each([
    [12, 2],
    [13, 2],
    [13, 3],
    [7, 4],
  ])('are spread evenly: %d over %d pages', (count, pages) => {
    const all = services(pages).map((page) => pageOf(services(count), pages, page).items);
    expect(all.flat()).toEqual(services(count));
    const sizes = all.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('start again with the first page after the last', () => {
    expect(pageOf(services(12), 2, 2)).toEqual(pageOf(services(12), 2, 0));
  });
});
