// The published accuracy of the shown waits, as pages and as a file.
import { Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ShowAccuracy } from '../../../use-cases/reports/show-accuracy.js';
import { pageLanguage } from '../../http/render-page.js';
import { residentPage } from '../public-page.js';
import { PagesAt } from '../public-routes.js';
import { accuracyPage } from './accuracy-page.js';
import { AccuracyFileQuery, accuracyWishOf } from '../../api/public/accuracy-query.js';
import { accuracyCsv } from '../../api/public/accuracy-view.js';
import { hubAccuracyPage } from './hub-accuracy-page.js';

@PagesAt('open-data')
export class AccuracyPagesController {
  constructor(private readonly accuracy: ShowAccuracy) {}

  @Get('accuracy')
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return residentPage(reply, 'accuracy', accuracyPage(await this.accuracy.all({}), pageLanguage(request)));
  }

  @Get('accuracy/:hub')
  async hub(@Param('hub') hub: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const page = hubAccuracyPage(await this.accuracy.one(hub, {}), pageLanguage(request));
    return residentPage(reply, 'hub-accuracy', page);
  }

  /** The same figures as the API's, one line for each day and service. */
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Header('content-disposition', 'attachment; filename="accuracy.csv"')
  @Get('accuracy.csv')
  async file(@Query() query: AccuracyFileQuery): Promise<string> {
    const period = accuracyWishOf(query);
    return accuracyCsv(
      query.hub === undefined ? await this.accuracy.all(period) : [await this.accuracy.one(query.hub, period)],
    );
  }
}
