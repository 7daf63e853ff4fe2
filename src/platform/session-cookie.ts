/** The cookie of a signed-in member of staff: pages, the API and sockets read it. */
export const SESSION_COOKIE = 'hubline_session';
