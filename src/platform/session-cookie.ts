// The cookie of a staff session. Pages, the API and sockets read it.

/** The name of the session cookie where the request came over plain http. */
export const SESSION_COOKIE = 'hubline_session';

/** Its name over TLS: a browser takes a cookie of this prefix only from this host, `Secure` and for every path. */
const SECURE_SESSION_COOKIE = `__Host-${SESSION_COOKIE}`;

/** The name by which the cookie is set and read for a request of this protocol. */
export const sessionCookieName = (protocol: string): string =>
  protocol === 'https' ? SECURE_SESSION_COOKIE : SESSION_COOKIE;

const IN_HEADER = new RegExp(`(?:^|;\\s*)(?:__Host-)?${SESSION_COOKIE}=([^;]+)`);

const BROWSER_COOKIE = 'hubline_browser';

/** The name of the lasting cookie of a browser that has signed in, for a request of this protocol. */
export const browserCookieName = (protocol: string): string =>
  protocol === 'https' ? `__Host-${BROWSER_COOKIE}` : BROWSER_COOKIE;

/** The session's token in the header `Cookie` of a socket, whose protocol is not known behind a proxy. */
export const sessionTokenIn = (cookies: string | undefined): string | undefined => IN_HEADER.exec(cookies ?? '')?.[1];
