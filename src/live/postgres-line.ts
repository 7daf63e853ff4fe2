// The two connections by which processes tell each other of changes: one that listens, and one that notifies. The adapter
// of socket.io takes them as if they were a pool. A listening connection that fails or falls silent is closed; the adapter
// then asks for another one.
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { within } from '../platform/deadline.js';

/** How often the listening connection is asked for a sign of life, and how long that may take. Milliseconds. */
const ASK_EVERY_MS = 3_000;
const LONGEST_MS = 3_000;

const limits = { connectionTimeoutMillis: LONGEST_MS, query_timeout: LONGEST_MS, keepAlive: true };

/** A client that its user gives back, as those of a pool are. */
type Listening = pg.Client & { release(): void };

export class PostgresLine {
  private readonly log = new Logger(PostgresLine.name);
  private readonly notifying: pg.Pool;
  private listening?: pg.Client;
  private asking?: NodeJS.Timeout;
  private ended = false;

  constructor(private readonly url: string) {
    // With more than one connection notifications could overtake each other.
    this.notifying = new pg.Pool({ connectionString: url, max: 1, ...limits });
    this.notifying.on('error', this.warn);
    // An error that nothing listens for ends the process, and a pool listens to its idle clients only.
    this.notifying.on('connect', (client) => client.on('error', this.warn));
  }

  /** Connects a client to listen with. After `end` it never resolves, so that nothing tries again. */
  async connect(): Promise<Listening> {
    const client = new pg.Client({ connectionString: this.url, ...limits });
    client.on('error', this.warn);
    this.listening = client;
    try {
      if (!this.ended) await client.connect();
    } catch (error) {
      if (!this.ended) throw error;
    }
    if (this.ended) return new Promise(() => this.close(client));
    this.watch(client);
    return Object.assign(client, { release: () => this.close(client) });
  }

  /** Runs a statement on the connection that notifies. */
  query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    return this.notifying.query(text, values);
  }

  /** Ends both connections; resolves after a few seconds at the latest, because a silent server never says goodbye. */
  async end(): Promise<void> {
    this.ended = true;
    if (this.listening) this.close(this.listening);
    await within(LONGEST_MS, this.notifying.end(), undefined);
  }

  private watch(client: pg.Client): void {
    clearInterval(this.asking);
    this.asking = setInterval(() => void client.query('SELECT 1').catch(() => this.close(client)), ASK_EVERY_MS);
  }

  private readonly warn = (error: Error): void =>
    this.log.warn(`The connection between processes failed: ${error.message}`);

  private close(client: pg.Client): void {
    clearInterval(this.asking);
    void within(LONGEST_MS, client.end(), undefined);
  }
}
