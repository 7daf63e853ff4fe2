// Finds faults in the structure of a page without axe, which is fast enough for every page in every language.
import type { Page } from 'playwright-core';

/** Returns one line for each duplicate id, missing or duplicate landmark, element without a name, and horizontal overflow. */
export const structureFaultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const faults: string[] = [];
    const ids = all('[id]').map(({ id }) => id);
    for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) faults.push(`#${id} stands twice`);
    for (const part of ['h1', 'main']) {
      if (all(part).length !== 1) faults.push(`there are ${all(part).length} ${part} elements`);
    }
    if (document.title.trim() === '') faults.push('it has no title');
    const isNamed = (element: HTMLElement): boolean =>
      ['aria-label', 'aria-labelledby', 'title'].some((name) => element.getAttribute(name)?.trim());
    for (const field of all('input:not([type="hidden"]), select, textarea')) {
      const { labels } = field as HTMLInputElement;
      if (!isNamed(field) && !labels?.length) faults.push(`${field.outerHTML.slice(0, 120)} has no label`);
    }
    for (const control of all('a[href], button:not([aria-hidden="true"])')) {
      const says = control.textContent?.trim() || control.querySelector('img[alt]:not([alt=""])');
      if (!isNamed(control) && !says) faults.push(`${control.outerHTML.slice(0, 120)} has no name`);
    }
    for (const picture of all('img:not([alt])')) faults.push(`${picture.outerHTML.slice(0, 120)} has no alt`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`it runs ${scrollWidth - clientWidth} pixels off the side`);
    return faults;
  });

/** The width of the content that does not fit into the window, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
