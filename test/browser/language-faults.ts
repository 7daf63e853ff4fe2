// Finds the faults of a page in a language: a wrong direction, content that does not fit, and words from no language pack.
import type { Page } from 'playwright-core';
import type { LanguageEntry } from '../../src/contract/languages/list.js';

interface Size {
  width: number;
  height: number;
}

/** Texts that are no words of a language: addresses, references, and names of people, devices and languages. */
const names =
  /https?:\S+|\S+@\S+|[\d.]+:\d+\S*|\/\S+|\b[A-Z\d-]+\b|Hubline|Français|Sam Rivera|Test device|By the door|First kiosk/g;
/** Words that Intl writes in English because it takes a language for a kind of English. */
const english =
  /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(January|February|March|April|May|English|French|Arabic)\b/g;
/** The address that the city does not translate, in the two fallback languages. */
const fallbacks = /1 Practice Street \(not a real place\)|1, rue de l’Exercice \(lieu fictif\)/g;

/** Returns the faults of a page at each size. `entry`: the language of the page; undefined if it may have several. */
export async function faultsIn(
  page: Page,
  entry: LanguageEntry | undefined,
  views: readonly Size[],
): Promise<string[]> {
  const faults = entry ? [...(await directionFaults(page, entry)), ...(await foreignWords(page, entry))] : [];
  for (const view of views) {
    await page.setViewportSize(view);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    faults.push(...(await page.evaluate(whatDoesNotFit)).map((what) => `at ${view.width}: ${what}`));
  }
  return faults;
}

async function directionFaults(page: Page, { code, direction }: LanguageEntry): Promise<string[]> {
  const { lang, dir } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));
  const wrong = lang === code && dir === direction ? [] : [`is in ${lang} and runs ${dir}`];
  return [...wrong, ...(await page.evaluate(wordsInTheOtherDirection)).map((text) => `turns "${text}" round`)];
}

/** On a page from right to left, Arabic words in an element of the other direction, such as one that is meant for figures. */
function wordsInTheOtherDirection(): string[] {
  if (document.documentElement.dir !== 'rtl') return [];
  const own = (element: Element) =>
    [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '');
  return [...document.querySelectorAll('body *:not(script)')]
    .filter((element) => element.closest('[lang]') === document.documentElement)
    .filter((element) => getComputedStyle(element).direction === 'ltr')
    .map((element) => own(element).join('').trim())
    .filter((text) => /\p{Script=Arabic}/u.test(text));
}

/** Finds Latin words without accents, which come from a missing key or from a text in the code. */
async function foreignWords(page: Page, { code }: LanguageEntry): Promise<string[]> {
  const texts = await page.evaluate(visibleTexts, code);
  return texts.flatMap((text) => {
    const words = [fallbacks, names, english].reduce((rest, known) => rest.replace(known, ''), text);
    return /[A-Za-z]{4,}/.test(words) ? [`says "${text}"`] : [];
  });
}

/** Returns the texts in the language of the page, including those for screen readers only. */
function visibleTexts(language: string): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!parent || text === '' || parent.closest('script, style, noscript, kbd, textarea, pre')) continue;
    if (parent.closest('[lang]')?.getAttribute('lang') === language) texts.push(text);
  }
  return texts;
}

/** Finds elements that reach beyond the page or whose content is cut off. */
function whatDoesNotFit(): string[] {
  const root = document.documentElement;
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 40)}`;
  const wide = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
  const cut = [
    ...document.querySelectorAll('h1, h2, h3, p, li, a, button, label, dt, dd, .tile, .bar, .top, main, .join'),
  ].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0 || !element.checkVisibility() || element.closest('.hidden-text, .skip, .scroll, [aria-hidden]'))
      return false;
    const box = element as HTMLElement;
    const clips = getComputedStyle(box).overflowX !== 'visible' || box.matches('.tile, button');
    const isCut = box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1 && clips;
    return left < -1 || right > root.clientWidth + 1 || isCut;
  });
  const kiosk = document.querySelector('body > main');
  const tall =
    getComputedStyle(document.body).overflow === 'hidden' && kiosk && kiosk.scrollHeight > kiosk.clientHeight + 1;
  return [
    ...wide,
    ...cut.map((element) => `${nameOf(element)} does not fit`),
    ...(tall ? [`the screen is ${kiosk.scrollHeight} high`] : []),
  ];
}
