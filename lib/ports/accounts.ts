/** People who may sign in. */
export interface Accounts {
  countUsers(): Promise<number>;
  findByEmail(email: string): Promise<{ readonly userId: string } | null>;
  /** @param account.password in clear; stored hashed */
  create(account: {
    readonly email: string;
    readonly name: string;
    readonly password: string;
  }): Promise<{ readonly userId: string }>;
  /** Keep a one-time way in; the token is stored hashed. */
  saveWelcome(welcome: {
    readonly tokenSha256: string;
    readonly userId: string;
    readonly expiresAt: Date;
  }): Promise<void>;
}
