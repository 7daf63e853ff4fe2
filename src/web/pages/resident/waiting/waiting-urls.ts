/** The addresses of an entry on a waiting list, each with the token that opens it. */
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

/** The address at which a resident without a booking joins. */
export const joinUrl = (service: string, hub: string): string => `/book/${service}/${hub}/waiting`;
