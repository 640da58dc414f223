import { z } from 'zod';

/** What the set-up tells the journeys, handed on in the environment. */
const stackStateSchema = z.object({
  url: z.url(),
  email: z.string(),
  password: z.string(),
  dataDir: z.string(),
  /** A browsable root with a ten-second match, another one in two files, and a link that leads out of it. */
  mediaDir: z.string(),
  /** Cookies of somebody who is signed in. */
  storageState: z.string(),
});
export type StackState = z.infer<typeof stackStateSchema>;

const VARIABLE = 'TOUCHLINE_E2E_STACK';

export function tellStackState(state: StackState): void {
  process.env[VARIABLE] = JSON.stringify(state);
}

export function stackState(): StackState {
  return stackStateSchema.parse(JSON.parse(process.env[VARIABLE] ?? 'null'));
}
