/** The name of the session cookie of staff. Pages, the API and sockets read it. */
export const SESSION_COOKIE = 'hubline_session';
