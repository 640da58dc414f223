import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Secrets } from '../ports/secrets.ts';

export const secrets: Secrets = {
  newToken: () => randomBytes(24).toString('base64url'),
  newUuid: () => randomUUID(),
  hash: (token) => createHash('sha256').update(token).digest('hex'),
};
