// The system of a city that knows its application numbers, as an HTTP server of the tests, and an office that asks it.
// The office's city also has services whose bookings become valid by a link.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseKind } from './databases.js';
import { StaffedHall } from './staffed-hall.js';

/** How the system answers: as documented, with status 500, with HTML in place of JSON, or never. */
export type AnswerMode = 'answers' | 'fails' | 'sends-html' | 'hangs';

export class ApplicationSystem {
  mode: AnswerMode = 'answers';
  /** The bodies of all requests. */
  readonly asked: unknown[] = [];

  private constructor(
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  /** Starts it on a free port, with a city file that names its address. Numbers that begin with a 4 are valid. */
  static async open(): Promise<ApplicationSystem> {
    const server = createServer();
    const system = new ApplicationSystem(server, mkdtempSync(join(tmpdir(), 'hubline-city-')));
    server.on('request', (request, response) => {
      request.setEncoding('utf8');
      let text = '';
      request.on('data', (part: string) => (text += part));
      request.on('end', () => {
        const body = JSON.parse(text) as { applicationNumber: string };
        system.asked.push(body);
        if (system.mode === 'hangs') return;
        if (system.mode === 'fails') response.writeHead(500).end();
        else if (system.mode === 'sends-html') response.end('<html>Welcome</html>');
        else response.end(JSON.stringify({ valid: body.applicationNumber.startsWith('4') }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const file = readFileSync(join(import.meta.dirname, 'cities', 'application-check-city.yaml'), 'utf8');
    writeFileSync(system.file, file.replace('CHECK_URL', `http://127.0.0.1:${port}/applications`));
    return system;
  }

  get settings() {
    return { HUBLINE_CITY: this.file };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get file(): string {
    return join(this.folder, 'city.yaml');
  }
}

/** Starts that city's office and the system that it asks. */
export async function openOffice(database: DatabaseKind) {
  const system = await ApplicationSystem.open();
  const office = await StaffedHall.open({ database, hub: 'office', settings: system.settings });
  const close = async () => {
    await office.close();
    await system.close();
  };
  return { system, office, close };
}
