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

  /** Answers as long as the process runs. */
  @Get('healthz')
  process() {
    return { status: 'ok' };
  }

  /** Answers 503 while the database cannot be reached or its migrations have not all run. */
  @Get('readyz')
  async ready() {
    if (!(await this.readiness.run())) throw new HttpException('not ready', 503);
    return { status: 'ok' };
  }

  /** The figures of this process in the text format of Prometheus. */
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Get('metrics')
  all(): Promise<string> {
    return this.metrics.text();
  }
}
