import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;
/** What a repository needs: the database itself or one transaction of it. */
export type Transaction = Omit<
  Database,
  '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction' | symbol
>;

export function connectDatabase(url: string): Database {
  // pg-boss has connections of its own; an embedded PostgreSQL allows few, and web and workers share them.
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
}
