import { Controller, Get, Header, HttpException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Metrics } from '../../platform/metrics.js';
import { CheckReadiness } from '../../use-cases/hub/check-readiness.js';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: CheckReadiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs. */
  @Get('healthz')
  process() {
    return { status: 'ok' };
  }

  /** Database and migrations are there; 503 otherwise. */
  @Get('readyz')
  async ready() {
    if (!(await this.readiness.run())) throw new HttpException('not ready', 503);
    return { status: 'ok' };
  }

  /** For Prometheus. */
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Get('metrics')
  all(): Promise<string> {
    return this.metrics.text();
  }
}
