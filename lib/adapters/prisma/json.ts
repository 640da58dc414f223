import { z } from 'zod';
import type { Prisma } from './generated/client.ts';

const jsonObject = z.record(z.string(), z.json());

/** A value as a JSON column takes it: what JSON cannot say (undefined, functions) is left out. */
export function toJsonObject(value: unknown): Prisma.InputJsonObject {
  return jsonObject.parse(JSON.parse(JSON.stringify(value ?? {})));
}

export function toJsonArray(value: readonly unknown[]): Prisma.InputJsonArray {
  return z.array(z.json()).parse(JSON.parse(JSON.stringify(value)));
}
