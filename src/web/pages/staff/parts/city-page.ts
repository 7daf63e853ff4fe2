// The parts that pages about the whole city share: their language and clock, and the list of hubs.
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Text } from '../../../../domain/hub/hub.js';
import { Clock } from '../../../../platform/clock.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { pageLanguage } from '../../../http/render-page.js';
import type { StaffPageContext } from './staff-page-context.js';

@Injectable()
export class CityDesk {
  constructor(
    private readonly shown: ShowHubs,
    private readonly clock: Clock,
  ) {}

  /** Times are in UTC, because the page belongs to no hub. */
  contextOf(reply: FastifyReply): StaffPageContext {
    return { language: pageLanguage(reply.request), zone: 'UTC', now: this.clock.now() };
  }

  /** All hubs in the order of the city file. */
  async hubs(): Promise<{ key: string; name: Text }[]> {
    return (await this.shown.all()).map(({ hub: { key, name } }) => ({ key, name }));
  }
}
