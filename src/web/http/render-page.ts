// Pages for people: Handlebars templates that get strings, ready. Language is a cookie, changed by ?lang= on any page.
import type { MessageKey } from '../../contract/languages/message-keys.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Handlebars from 'handlebars';
import { languageEntry } from '../../contract/languages/list.js';
import { type Language, usualLanguages } from '../../domain/hub/hub.js';
import { type FieldOptions, formField } from './form-field.js';
import { keptQuery } from './language-query.js';
import { chooseLanguage, translate } from './translator.js';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const views = fileURLToPath(new URL('../views', import.meta.url));
/** From dist/web/http and from src/web/http alike. */
export const uiFolder = fileURLToPath(new URL('../../../dist-ui/', import.meta.url));
const manifestFile = join(uiFolder, 'manifest.json');

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

const engine = Handlebars.create();
const manifest: Record<string, Chunk> = existsSync(manifestFile)
  ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>)
  : {};
const chunksOf = (entry: string): Chunk[] => {
  const chunk = manifest[entry];
  return chunk ? [chunk, ...(chunk.imports ?? []).flatMap(chunksOf)] : [];
};

engine.registerHelper('t', function t(this: unknown, key: MessageKey, options: Handlebars.HelperOptions) {
  const { language } = options.data.root as { language: Language };
  return translate(language, key, options.hash as Record<string, unknown>);
});
engine.registerHelper('styles', (entry: string) => {
  // Vite lists a chunk's own styles before the shared ones, and they must win
  const files = new Set(
    chunksOf(entry)
      .flatMap((chunk) => chunk.css ?? [])
      .reverse(),
  );
  return new engine.SafeString([...files].map((file) => `<link rel="stylesheet" href="/${file}">`).join(''));
});
engine.registerHelper('script', (entry: string) => {
  const [main, ...rest] = chunksOf(entry);
  if (!main) return '';
  const files = [...new Set(rest.map((chunk) => chunk.file))];
  const preload = files.map((file) => `<link rel="modulepreload" href="/${file}">`).join('');
  return new engine.SafeString(`${preload}<script type="module" src="/${main.file}"></script>`);
});
engine.registerHelper('is', (a: unknown, b: unknown) => a === b);
engine.registerHelper('form-field', (...given: unknown[]) => {
  const { hash } = given.at(-1) as { hash: FieldOptions };
  const ready = given.length > 1 ? (given[0] as FieldOptions) : {};
  return new engine.SafeString(renderPart('fields/field', formField({ ...ready, ...hash })));
});
for (const folder of ['fields', 'icons', 'partials']) {
  for (const file of readdirSync(join(views, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    engine.registerPartial(basename(file, '.hbs'), readFileSync(join(views, folder, file), 'utf8').trimEnd());
  }
}

const compiled = new Map<string, Handlebars.TemplateDelegate>();
function template(name: string): Handlebars.TemplateDelegate {
  const known = compiled.get(name);
  if (known) return known;
  const made = engine.compile(readFileSync(join(views, `${name}.hbs`), 'utf8'), { strict: true });
  compiled.set(name, made);
  return made;
}

/** `view`: a face and a page, `resident/home`; the face's layout stands beside it, `resident/layout`. */
export function renderPage(reply: FastifyReply, view: string, data: Record<string, unknown>): FastifyReply {
  const { request } = reply;
  const language = pageLanguage(request);
  const [path = '/'] = request.url.split('?');
  const address = `${String(data.path ?? path)}?${keptQuery(request.url)}lang=`;
  const others = cityLanguages(request).filter((one) => one !== language);
  const page = {
    language,
    direction: languageEntry(language).direction,
    // one other language is a link, several are a menu
    otherLanguages: others.map((code) => ({ ...languageEntry(code), href: `${address}${code}` })),
    languageMenu: others.length > 1 ? languageEntry(language).name : '',
    path,
    script: false,
    ...data,
  };
  const body = template(view)(page);
  const face = view.slice(0, view.indexOf('/'));
  return reply.type('text/html; charset=utf-8').send(template(`${face}/layout`)({ ...page, body }));
}

/** A part of a page by itself, `fields/field`. */
export const renderPart = (name: string, data: object): string => template(name)(data);
