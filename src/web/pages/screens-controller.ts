// The shells of kiosk and lobby screen. The device key stays in the address's fragment, which no server ever sees.
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { renderPage } from '../http/render-page.js';

@ApiExcludeController()
@Controller()
export class ScreensController {
  @Get('kiosk')
  kiosk(@Res() reply: FastifyReply) {
    return renderPage(reply, 'devices/screen', { entry: 'kiosk-ui/main.tsx', theme: 'light', title: 'Hubline' });
  }

  @Get('display')
  display(@Res() reply: FastifyReply) {
    return renderPage(reply, 'devices/screen', { entry: 'display-ui/main.tsx', theme: 'screen', title: 'Hubline' });
  }
}
