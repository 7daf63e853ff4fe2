// Pages for people. Their language is a cookie, changed by ?lang= on any page.
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
    /** Of the city, the main one first; absent where a request failed before it was looked at. */
    languages?: readonly Language[];
  }
}

/** In which its pages can be read and its texts stand; the first is the main one. */
export const cityLanguages = (request: FastifyRequest): readonly Language[] => request.languages ?? usualLanguages;

/** What the reader asked for on this site, else what the browser asks for; always a language of the city. */
export function pageLanguage(request: FastifyRequest): Language {
  const languages = cityLanguages(request);
  const asked = [(request.query as { lang?: unknown } | undefined)?.lang, request.cookies?.[LANGUAGE_COOKIE]];
  const here = asked.find((one): one is Language => typeof one === 'string' && languages.includes(one));
  return here ?? chooseLanguage(request.headers['accept-language'], languages);
}

/** For a program: an Accept-Language that it sends is all that it says. */
export const readerOf = (request: FastifyRequest): Language =>
  chooseLanguage(request.headers['accept-language'], cityLanguages(request));

/** `view`: a face and a page, `resident/home`; the face's layout stands beside it, `resident/layout`. */
export function renderPage(reply: FastifyReply, view: string, data: Record<string, unknown>): FastifyReply {
  const { request } = reply;
  const language = pageLanguage(request);
  const [path = '/'] = request.url.split('?');
  const address = `${String(data.path ?? path)}?${keptQuery(request.url)}lang=`;
  const others = cityLanguages(request).filter((one) => one !== language);
  const page = {
    language,
    direction: languageEntry(typeof data.language === 'string' ? data.language : language).direction,
    // one other language is a link, several are a menu
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
