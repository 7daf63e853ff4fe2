import type { Language, Problem } from '../src/contract/wire';

/** The result of a call: a value, a refusal with its problem, or no usable answer (network failure, time-out, 5xx). */
export type Answer<T> = { kind: 'value'; value: T } | { kind: 'refusal'; problem: Problem } | { kind: 'unreachable' };

interface Call {
  path: string;
  deviceKey: string;
  language: Language;
  /** JSON text. A call with a body is a POST. */
  body?: string;
  idempotencyKey?: string;
}

const longestCallMs = 8_000;

/** Calls the API. It never throws. */
export async function callApi<T>({ path, deviceKey, language, body, idempotencyKey }: Call): Promise<Answer<T>> {
  const headers: Record<string, string> = { Authorization: `Bearer ${deviceKey}`, 'Accept-Language': language };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body,
      cache: 'no-store',
      signal: AbortSignal.timeout(longestCallMs),
    });
    if (response.status >= 500) return { kind: 'unreachable' };
    if (!response.ok) return { kind: 'refusal', problem: (await response.json()) as Problem };
    return { kind: 'value', value: (await response.json()) as T };
  } catch {
    return { kind: 'unreachable' };
  }
}
