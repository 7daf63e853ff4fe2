// The metrics of this process for Prometheus. Their patterns of routes and figures are for operators, so that by default
// only a scraper on the same machine reads them.
import { Controller, Get, Header, NotFoundException, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../platform/config.js';
import { Metrics } from '../../platform/metrics.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

@ApiExcludeController()
@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly settings: Settings,
  ) {}

  /** The figures of this process in the text format of Prometheus; 404 for those who may not read them. */
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Get('metrics')
  all(@Req() request: FastifyRequest): Promise<string> {
    const { HUBLINE_METRICS: shown } = this.settings;
    if (shown !== 'open' && !(shown === 'local' && this.isLocal(request))) throw new NotFoundException();
    return this.metrics.text();
  }

  /** A request through a proxy that is not trusted is not local, although it comes from this machine. */
  private isLocal({ ip, headers }: FastifyRequest): boolean {
    const isTold =
      this.settings.HUBLINE_TRUST_PROXY.length > 0 || forwardingHeaders.every((name) => !(name in headers));
    return isTold && LOOPBACK.test(ip);
  }
}
