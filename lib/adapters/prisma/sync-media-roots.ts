import type { Database } from './client.ts';

type Root = { readonly id: string; readonly name: string; readonly path: string };

/** Give every configured root its row, so that videos can say where they came from. Roots that are configured no more keep theirs. */
export async function syncMediaRoots(database: Database, roots: readonly Root[]): Promise<void> {
  for (const { id, name, path } of roots) {
    // A path that moved to another name takes its row along.
    await database.mediaRoot.deleteMany({ where: { path, id: { not: id } } });
    await database.mediaRoot.upsert({ where: { id }, create: { id, name, path }, update: { name, path } });
  }
}
