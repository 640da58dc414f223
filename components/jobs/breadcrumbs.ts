export type Crumb = { readonly name: string; readonly path: string };

/** The way from a root to a folder inside it: names to click and absolute paths to go to. An empty path is the root. */
export function breadcrumbs(root: { readonly name: string; readonly path: string }, path: string): readonly Crumb[] {
  const base = root.path.replace(/\/+$/, '');
  const inside = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : '';
  const parts = inside.split('/').filter((part) => part !== '');
  return [
    { name: root.name, path: root.path },
    ...parts.map((name, index) => ({ name, path: `${base}/${parts.slice(0, index + 1).join('/')}` })),
  ];
}
