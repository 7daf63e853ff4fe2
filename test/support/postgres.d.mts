export interface TestPostgres {
  url: string;
  stop: () => Promise<void>;
  end: (signal: string) => Promise<void>;
  start: () => Promise<void>;
}
export function startPostgres(settings?: string[]): Promise<TestPostgres>;
export function freePort(): Promise<number>;
