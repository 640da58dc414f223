/** Chance and hashing, handed in so that use cases stay testable. */
export interface Secrets {
  /** 192 random bits, base64url. */
  newToken(): string;
  newUuid(): string;
  /** sha256, hex: what is stored in a token's place. */
  hash(token: string): string;
}
