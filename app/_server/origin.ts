import { AppError } from '../../lib/domain/errors.ts';

/** Scheme and host under which this request came in, as its sender wrote them. */
export function originOf(request: Request, baseUrl: string | null): string {
  if (baseUrl !== null) return new URL(baseUrl).origin;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? 'localhost';
  const scheme = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http';
  return `${scheme}://${host}`;
}

/**
 * Other sites must not act with a visitor's cookie. A bearer token is never sent by itself, so those requests may come from anywhere.
 * @throws {AppError} `forbidden`
 */
export function refuseOtherSites(request: Request, baseUrl: string | null): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.headers.has('authorization')) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isForeign =
    origin === null ? site === 'cross-site' || site === 'same-site' : !isSameHost(origin, request, baseUrl);
  if (isForeign) throw new AppError('forbidden', 'This request comes from another site.');
}

/** Hosts are compared, not schemes: a proxy that ends TLS need not tell us that it does. */
function isSameHost(origin: string, request: Request, baseUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === new URL(originOf(request, baseUrl)).host;
}
