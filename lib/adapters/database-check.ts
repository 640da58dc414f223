import pg from 'pg';
import { AppError } from '../domain/errors.ts';

/** "PostgreSQL 18.4" when the database answers. @throws {AppError} `internal` with what the server or the network said */
export async function checkDatabase(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return `PostgreSQL ${rows[0]?.server_version ?? '(version unknown)'}`;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('internal', `The database does not answer (${why}). Check DATABASE_URL.`, { cause });
  } finally {
    await client.end().catch(() => {});
  }
}
