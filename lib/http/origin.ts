const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a write came from the desk's own pages. Both headers are set by the browser and out of a
 * page's reach; a request with neither comes from no browser, and has no business with a cookie.
 */
export const fromOwnPages = (request: Request, publicUrl: string): boolean => {
  if (SAFE.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === publicUrl;
};

/** Whether a page of another site asks for it, as far as the browser says; typed addresses and bookmarks come from none. */
export const fromAnotherSite = (request: Request): boolean =>
  request.headers.get('sec-fetch-site') === 'cross-site';
