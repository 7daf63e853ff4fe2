// Figures for Prometheus: the process itself, and requests by route pattern and status (never by URL).
import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'hubline_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });
  private readonly forecasts = new Histogram({
    name: 'hubline_forecast_seconds',
    help: "Work for one hub's forecast, all its turns together",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** `route`: the pattern, `/api/v1/my-ticket/:token`. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  forecast(seconds: number): void {
    this.forecasts.observe(seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
