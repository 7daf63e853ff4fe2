// Notes the city's languages on every request, and remembers the language that its sender has chosen.
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import type { ShowLanguages } from '../../use-cases/hub/show-languages.js';
import { cityLanguages, LANGUAGE_COOKIE } from './render-page.js';

const YEAR_SECONDS = 365 * 24 * 3600;

/** The hooks run before everything that writes text, refusals included, because every text is in a language of the city. */
export function addLanguageHooks(fastify: FastifyInstance, languages: ShowLanguages): void {
  fastify.addHook('onRequest', async (request) => {
    request.languages = await languages.run();
  });
  fastify.addHook('onRequest', rememberLanguage);
}

function rememberLanguage(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const { lang } = request.query as { lang?: unknown };
  if (typeof lang === 'string' && cityLanguages(request).includes(lang)) {
    reply.setCookie(LANGUAGE_COOKIE, lang, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS });
  }
  done();
}
