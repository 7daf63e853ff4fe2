/** The addresses of one entry of a waiting list; each carries the token that opens it. */
export function waitingUrls(entry: string, token: string) {
  const base = `/waiting/${encodeURIComponent(entry)}`;
  const query = `?token=${encodeURIComponent(token)}`;
  return {
    show: `${base}${query}`,
    take: `${base}/take${query}`,
    decline: `${base}/decline${query}`,
    leave: `${base}/leave${query}`,
  };
}

/** Where somebody without a booking joins. */
export const joinUrl = (service: string, hub: string): string => `/book/${service}/${hub}/waiting`;
