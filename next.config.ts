import type { NextConfig } from 'next';

/** For every answer. Scripts and styles are Next's own, so the policy says only what no page of ours needs. */
const GUARDS = [
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'",
  },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
];
/** The address of a share link is its key: it goes to no other site and to no search engine. */
const UNLISTED = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

const config: NextConfig = {
  headers: async () => [
    { source: '/:path*', headers: GUARDS },
    { source: '/s/:path*', headers: UNLISTED },
    { source: '/api/shared/:path*', headers: UNLISTED },
  ],
  // A lock file in a parent folder would otherwise make Next take that folder for the project.
  turbopack: { root: import.meta.dirname },
  // Native or self-locating packages: loaded from node_modules as they are.
  serverExternalPackages: ['pg', 'pg-boss', 'pino', '@prisma/client', '@prisma/adapter-pg', 'better-auth'],
  poweredByHeader: false,
  // `npm test` checks the types of everything, tests included; a first start need neither wait for that nor fail over it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
