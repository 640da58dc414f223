import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { writeSecretFile } from './secret-file.ts';

/*
 * One Touchline per data folder. The running one answers on a local port with the word it wrote down: a process id alone
 * would be mistaken after a crash or in a restarted container, where ids come again.
 */

const noteSchema = z.object({ port: z.int(), word: z.string(), pid: z.int(), url: z.string().nullable() });
type Note = z.infer<typeof noteSchema>;

export type InstanceLock = {
  /** A note of one that ended without cleaning up was found: its children may need a moment to follow. */
  readonly wasStale: boolean;
  /** Tell a second start where this one is. */
  announce(url: string): void;
  release(): void;
};

/** Take the folder. Answers with the note of the instance that has it, when one is alive. */
export async function takeInstanceLock(dataDir: string): Promise<InstanceLock | { readonly takenBy: Note }> {
  const file = path.join(dataDir, 'instance.json');
  const left = readNote(file);
  if (left && (await answersTo(left))) return { takenBy: left };
  const word = randomUUID();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(word);
  });
  const note = { port: await listen(server), word, pid: process.pid, url: null };
  // Never a reason to stay alive.
  server.unref();
  writeSecretFile(file, JSON.stringify(note));
  return {
    wasStale: left !== null,
    announce: (url) => writeSecretFile(file, JSON.stringify({ ...note, url })),
    release: () => {
      server.close();
      rmSync(file, { force: true });
    },
  };
}

function readNote(file: string): Note | null {
  if (!existsSync(file)) return null;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function answersTo(note: Note): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ port: note.port, host: '127.0.0.1', timeout: 2000 });
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      heard += text;
    });
    socket.once('timeout', () => socket.destroy());
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(heard === note.word));
  });
}
