// Draws pages, in the language that a cookie remembers and ?lang= on any page changes.
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageEntry } from '../../contract/languages/list.js';
import { type Language, usualLanguages } from '../../domain/hub/hub.js';
import { keptQuery } from './language-query.js';
import { renderTemplate } from './templates.js';
import { chooseLanguage } from './choose-language.js';

export const LANGUAGE_COOKIE = 'hubline_language';

declare module 'fastify' {
  interface FastifyRequest {
    /** The city's languages, the main one first. Absent where a request failed before its hooks ran. */
    languages?: readonly Language[];
  }
}

/** The languages in which pages and the city's texts are available, the main one first. */
export const cityLanguages = (request: FastifyRequest): readonly Language[] => request.languages ?? usualLanguages;

/** The language that the reader chose on this site, else the one that the browser prefers; always one of the city's. */
export function pageLanguage(request: FastifyRequest): Language {
  const languages = cityLanguages(request);
  const asked = [(request.query as { lang?: unknown } | undefined)?.lang, request.cookies?.[LANGUAGE_COOKIE]];
  const chosen = asked.find((one): one is Language => typeof one === 'string' && languages.includes(one));
  return chosen ?? chooseLanguage(request.headers['accept-language'], languages);
}

/** The language of an answer to a program, by its Accept-Language alone. */
export const readerOf = (request: FastifyRequest): Language =>
  chooseLanguage(request.headers['accept-language'], cityLanguages(request));

/** What every page has; `path` where it is read again under another address, `language` where its words are not the reader's. */
export interface PageData {
  title: string;
  path?: string;
  language?: Language;
}

/** `view` names a face and a page, as in `resident/home`. The page is drawn inside the face's own layout, `resident/layout`. */
export function renderPage<Data extends PageData>(reply: FastifyReply, view: string, data: Data): FastifyReply {
  const { request } = reply;
  const language = pageLanguage(request);
  const [path = '/'] = request.url.split('?');
  const address = `${data.path ?? path}?${keptQuery(request.url)}lang=`;
  const others = cityLanguages(request).filter((one) => one !== language);
  const page = {
    language,
    direction: languageEntry(data.language ?? language).direction,
    // one other language is shown as a link, several as a menu
    otherLanguages: others.map((code) => ({ ...languageEntry(code), href: `${address}${code}` })),
    languageMenu: others.length > 1 ? languageEntry(language).name : '',
    path,
    script: false,
    ...data,
  };
  const body = renderTemplate(view, page);
  const face = view.slice(0, view.indexOf('/'));
  return reply.type('text/html; charset=utf-8').send(renderTemplate(`${face}/layout`, { ...page, body }));
}
