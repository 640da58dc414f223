import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import next from 'next';
import { readEnv } from '../lib/config/env.ts';

/*
 * The portal: Next.js behind our own HTTP server, for two things `next start` does not do. Files keep their length (Next takes
 * Content-Length off, and then downloads show no total), and a stop does not wait for viewers who are still watching.
 */

/** Second name under which app/_server/send-file.ts sends the length. */
const LENGTH_HEADER = 'x-touchline-length';
const LET_FINISH_MS = 2000;

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const env = readEnv();
const portal = next({ dev: values.dev, hostname: env.host, port: env.port });
await portal.prepare();
const handle = portal.getRequestHandler();
const upgrade = portal.getUpgradeHandler();

const server = createServer((request, response) => {
  if (env.baseUrl === null) dropForwarded(request);
  keepLength(response);
  void handle(request, response);
});
server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));
// A download over a slow line may take hours; only the head of a request has to come soon.
server.requestTimeout = 0;
server.headersTimeout = 30_000;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
server.listen(env.port, env.host, () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : env.port;
  console.log(`portal on http://${env.host}:${port}`);
});

function stop(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), LET_FINISH_MS).unref();
  setTimeout(() => process.exit(0), 2 * LET_FINISH_MS).unref();
}

/** With no proxy in front (no TOUCHLINE_BASE_URL) these can only be made up. */
function dropForwarded(request: IncomingMessage): void {
  for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']) {
    delete request.headers[name];
  }
}

function keepLength(response: ServerResponse): void {
  for (const method of ['setHeader', 'appendHeader'] as const) {
    const original = response[method].bind(response);
    response[method] = (name: string, value: string | number | readonly string[]) => {
      if (name.toLowerCase() !== LENGTH_HEADER) return original(name, value as string & readonly string[]);
      response.setHeader('content-length', String(value));
      return response;
    };
  }
}
