import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AccuracyView } from '../../../contract/open-data.js';
import { ShowAccuracy } from '../../../use-cases/reports/show-accuracy.js';
import { PublicLimit } from '../../http/public-limit.js';
import { AccuracyQuery, accuracyWishOf } from './accuracy-query.js';
import { accuracyView } from './accuracy-view.js';

@ApiTags('Everyone')
@UseGuards(PublicLimit)
@Controller('api/v1/hubs')
export class AccuracyController {
  constructor(private readonly accuracy: ShowAccuracy) {}

  /** Tells how accurate the shown waits were, by day and service, without today. */
  @Get(':hub/accuracy')
  async one(@Param('hub') hub: string, @Query() query: AccuracyQuery): Promise<AccuracyView> {
    return accuracyView(await this.accuracy.one(hub, accuracyWishOf(query)));
  }
}
