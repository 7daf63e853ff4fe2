// The pages of kiosk and lobby screen, which contain the words of all languages of the city. The device key is in the
// address's fragment, which browsers send to no server.
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { languageEntry } from '../../contract/languages/list.js';
import { SCREEN_WORDS, type ScreenWords } from '../../contract/languages/screen-words.js';
import type { Language } from '../../domain/hub/hub.js';
import { sectionOf } from '../../platform/sentences.js';
import { cityLanguages, renderPage } from '../http/render-page.js';

@ApiExcludeController()
@Controller()
export class ScreensController {
  @Get('kiosk')
  kiosk(@Res() reply: FastifyReply) {
    return showScreen(reply, 'kiosk', 'light');
  }

  @Get('display')
  display(@Res() reply: FastifyReply) {
    return showScreen(reply, 'display', 'screen');
  }
}

function showScreen(reply: FastifyReply, screen: 'kiosk' | 'display', theme: string): FastifyReply {
  const words = inScript(screenWords(screen, cityLanguages(reply.request)));
  const page = { entry: `${screen}-ui/main.tsx`, theme, title: 'Hubline', wordsId: SCREEN_WORDS, words };
  return renderPage(reply, 'devices/screen', page);
}

const screenWords = (screen: string, languages: readonly Language[]): ScreenWords => ({
  languages: languages.map(languageEntry),
  words: Object.fromEntries(
    languages.map((code) => [code, { ...sectionOf(code, screen), shared: sectionOf(code, 'shared') }]),
  ),
});

/** JSON without `<`, so that no text can end the script element around it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
