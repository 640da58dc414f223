import { createServer } from 'node:net';

/** True when nobody listens on this port of this machine (loopback and all interfaces). */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port));
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port that the system says is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The first free port at or after `wanted`, looking `tries` ports far; null when all are taken. */
export async function firstFreePort(wanted: number, tries = 20): Promise<number | null> {
  for (let port = wanted; port < wanted + tries && port < 65_536; port += 1) {
    if (await isPortFree(port)) return port;
  }
  return null;
}
