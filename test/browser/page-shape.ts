// Computes the shape of a page, so that axe examines pages of one shape once in a test run and not in each story.
import type { Page } from 'playwright-core';

/**
 * The elements of the page with their classes, the names of their attributes, their states and whether they have text, and
 * the width of the window. Pages that differ in words, references and the number of like rows have the same shape.
 */
export const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const states = ['class', 'role', 'type', 'tabindex'];
    const isState = ({ name, ownerElement }: Attr) =>
      states.includes(name) ||
      /^aria-(?!label|describedby|controls)/.test(name) ||
      // A kiosk keeps its contrast and its size of text in these attributes.
      (ownerElement === document.documentElement && name.startsWith('data-'));
    const partOf = (attribute: Attr) => {
      const { name, value } = attribute;
      return isState(attribute) ? `${name}=${value}` : `${name}${value === '' ? '-' : ''}`;
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const shape = (element: Element): string => {
      const attributes = [...element.attributes].map(partOf).sort().join(' ');
      const children = [...element.children].map(shape).filter((one, index, all) => one !== all[index - 1]);
      return `<${element.tagName} ${attributes}>${hasText(element) ? 'text' : ''}${children.join('')}</>`;
    };
    return `${innerWidth} ${document.title === '' ? 'untitled' : ''} ${shape(document.documentElement)}`;
  });
