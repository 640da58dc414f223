import { parentPort, workerData } from 'node:worker_threads';
import type { FrameLook } from '../../lib/ports/detector.ts';
import { DEFAULT_LOOK, lookAtPicture } from './look-at-picture.ts';
import { openNetwork } from './network.ts';
import { tellApart } from './read-scene.ts';
import { openSecondLook } from './second-look.ts';
import { FINISH, type LookOrder, type ThreadData, type ThreadReply } from './thread-messages.ts';

/*
 * The inside of one thread of the pool: a session of its own, one picture at a time. Inference blocks this thread's event loop, so
 * orders simply wait in the port until the last one is answered.
 */

type Eyes = {
  look(order: LookOrder): Promise<FrameLook>;
  readonly executionProvider: string | null;
  close(): Promise<void>;
};

async function openEyes({ detector, secondLook, reportsProvider }: ThreadData): Promise<Eyes> {
  const network = await openNetwork(detector.entry, detector.bytes, reportsProvider);
  const second = secondLook && (await openSecondLook(secondLook.entry, secondLook.bytes));
  return {
    executionProvider: network.executionProvider,
    async look(order) {
      const seen = tellApart(await network.detect(order, order.request), DEFAULT_LOOK);
      const { secondLooks: count, ballPlaceNorm: expectedNorm = null } = order.request;
      const balls =
        second && count > 0 ? await second.lookAgain(order, seen.balls, { count, expectedNorm }) : seen.balls;
      return lookAtPicture(order, { ...seen, balls });
    },
    async close() {
      await network.close();
      await second?.close();
    },
  };
}

async function answer(eyes: Eyes, order: LookOrder): Promise<ThreadReply> {
  try {
    return { kind: 'looked', id: order.id, look: await eyes.look(order), planesGbr: order.planesGbr };
  } catch (error) {
    return { kind: 'failed', id: order.id, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function main(port: NonNullable<typeof parentPort>, data: ThreadData): Promise<void> {
  const reply = (message: ThreadReply) =>
    port.postMessage(message, message.kind === 'looked' ? [message.planesGbr.buffer as ArrayBuffer] : []);
  const eyes = await openEyes(data);
  const finish = async () => {
    port.close();
    await eyes.close();
  };
  let before = Promise.resolve();
  port.on('message', (order: LookOrder | typeof FINISH) => {
    before = before.then(async () => (order === FINISH ? finish() : reply(await answer(eyes, order))));
  });
  reply({ kind: 'ready', executionProvider: eyes.executionProvider });
}

if (parentPort) await main(parentPort, workerData);
