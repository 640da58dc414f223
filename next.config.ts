import type { NextConfig } from 'next';

const config: NextConfig = {
  // A lock file in a parent folder would otherwise make Next take that folder for the project.
  turbopack: { root: import.meta.dirname },
  // Native or self-locating packages: loaded from node_modules as they are.
  serverExternalPackages: ['pg', 'pg-boss', 'pino', '@prisma/client', '@prisma/adapter-pg', 'better-auth'],
  poweredByHeader: false,
  // `npm test` checks the types of everything, tests included; a first start need neither wait for that nor fail over it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
