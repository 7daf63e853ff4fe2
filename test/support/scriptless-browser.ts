// A client of the pages that runs no scripts, as some browsers do. It sends forms and keeps the cookies that pages set.
export interface ReceivedPage {
  status: number;
  body: string;
  headers: Headers;
  /** The `location` header, without the server's address; empty if the answer is no redirect. */
  to: string;
}

export class ScriptlessBrowser {
  private readonly jar = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** The names of the cookies. */
  get cookies(): string[] {
    return [...this.jar.keys()];
  }

  get(path: string): Promise<ReceivedPage> {
    return this.send('GET', path);
  }

  post(path: string, form: Record<string, string> = {}): Promise<ReceivedPage> {
    return this.send('POST', path, new URLSearchParams(form));
  }

  private async send(method: string, path: string, body?: URLSearchParams): Promise<ReceivedPage> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', cookie };
    const response = await fetch(`${this.url}${path}`, { method, headers, body, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const to = response.headers.get('location') ?? '';
    return { status: response.status, body: await response.text(), headers: response.headers, to };
  }
}
