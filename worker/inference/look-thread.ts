import { parentPort, workerData } from 'node:worker_threads';
import { lookAtPicture } from './look-at-picture.ts';
import { type Network, openNetwork } from './network.ts';
import { FINISH, type LookOrder, type ThreadData, type ThreadReply } from './thread-messages.ts';

/*
 * The inside of one thread of the pool: a session of its own, one picture at a time. Inference blocks this thread's event loop, so
 * orders simply wait in the port until the last one is answered.
 */

async function answer(network: Network, order: LookOrder): Promise<ThreadReply> {
  try {
    const detections = await network.detect(order, order.limits);
    return { kind: 'looked', id: order.id, look: lookAtPicture(order, detections), planesGbr: order.planesGbr };
  } catch (error) {
    return { kind: 'failed', id: order.id, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function main(port: NonNullable<typeof parentPort>, data: ThreadData): Promise<void> {
  const reply = (message: ThreadReply) =>
    port.postMessage(message, message.kind === 'looked' ? [message.planesGbr.buffer as ArrayBuffer] : []);
  const network = await openNetwork(data.entry, data.modelBytes, data.reportsProvider);
  const finish = async () => {
    port.close();
    await network.close();
  };
  let before = Promise.resolve();
  port.on('message', (order: LookOrder | typeof FINISH) => {
    before = before.then(async () => (order === FINISH ? finish() : reply(await answer(network, order))));
  });
  reply({ kind: 'ready', executionProvider: network.executionProvider });
}

if (parentPort) await main(parentPort, workerData);
