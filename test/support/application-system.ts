// A city that confirms by a link and asks its own system about application numbers, with that system beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseKind } from './databases.js';
import { StaffedHall } from './staffed-hall.js';

/** How the city's system answers: as it should, with a fault, or never. */
export type AnswerMode = 'knows' | 'fails' | 'talks' | 'hangs';

export class ApplicationSystem {
  mood: AnswerMode = 'knows';
  readonly asked: unknown[] = [];

  private constructor(
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  /** It knows the numbers that begin with a 4. */
  static async open(): Promise<ApplicationSystem> {
    const server = createServer();
    const city = new ApplicationSystem(server, mkdtempSync(join(tmpdir(), 'hubline-city-')));
    server.on('request', (request, response) => {
      request.setEncoding('utf8');
      let text = '';
      request.on('data', (part: string) => (text += part));
      request.on('end', () => {
        const body = JSON.parse(text) as { applicationNumber: string };
        city.asked.push(body);
        if (city.mood === 'hangs') return;
        if (city.mood === 'fails') response.writeHead(500).end();
        else if (city.mood === 'talks') response.end('<html>Welcome</html>');
        else response.end(JSON.stringify({ valid: body.applicationNumber.startsWith('4') }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const file = readFileSync(join(import.meta.dirname, 'cities', 'application-check-city.yaml'), 'utf8');
    writeFileSync(city.file, file.replace('CHECK_URL', `http://127.0.0.1:${port}/applications`));
    return city;
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

/** That city's office, with its system beside it. */
export async function openOffice(database: DatabaseKind) {
  const city = await ApplicationSystem.open();
  const office = await StaffedHall.open({ database, hub: 'office', settings: city.settings });
  const close = async () => {
    await office.close();
    await city.close();
  };
  return { city, office, close };
}
