export type Crumb = { readonly name: string; readonly path: string };

/** The way from a root to a folder inside it: names to click, paths relative to the root ('' is the root). */
export function breadcrumbs(rootName: string, path: string): readonly Crumb[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return [
    { name: rootName, path: '' },
    ...parts.map((name, index) => ({ name, path: parts.slice(0, index + 1).join('/') })),
  ];
}

/** A path relative to its root, whether the server speaks of it absolutely or relatively. */
export function pathInRoot(rootPath: string, path: string): string {
  const root = rootPath.replace(/\/+$/, '');
  const inside = path === root ? '' : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  return inside.replace(/^\/+|\/+$/g, '');
}
