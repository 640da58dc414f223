import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** A user to run as. */
export type RunAs = { readonly uid: number; readonly gid: number };

/** How to start a program that refuses to run as root: who to be, and what to put before the command. */
export type Unprivileged = {
  readonly owner: RunAs | null;
  command(program: string, args: readonly string[]): SpawnPlan;
};
export type SpawnPlan = {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number };
};

/**
 * PostgreSQL refuses to run as root, and containers are root: then it runs as `postgres` or `nobody`.
 * Where that user cannot walk to the paths (a checkout under /root, mode 0700), `setpriv` lends it exactly the one
 * capability that lets it pass, instead of opening somebody's home.
 */
export function unprivileged(paths: readonly string[]): Unprivileged {
  if (process.platform === 'win32' || process.getuid?.() !== 0) {
    return { owner: null, command: (program, args) => ({ program, args, options: {} }) };
  }
  const owner = findUser();
  if (paths.every((each) => isReachable(each, owner))) {
    return { owner, command: (program, args) => ({ program, args, options: owner }) };
  }
  const ids = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // Without the secure bit access(2), with which PostgreSQL looks at its own programs, would leave the capability out.
  const capability = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return {
    owner,
    command: (program, args) => ({ program: 'setpriv', args: [...ids, ...capability, program, ...args], options: {} }),
  };
}

function findUser(): RunAs {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here: try the next.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as.',
  );
}

/** May this user walk through every folder above `target`? Missing folders are made later, by us. */
function isReachable(target: string, user: RunAs): boolean {
  for (let folder = path.dirname(path.resolve(target)); ; folder = path.dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats && !mayWalk(stats, user)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** The execute bit that counts for this user. */
export function mayWalk(
  folder: { readonly mode: number; readonly uid: number; readonly gid: number },
  user: RunAs,
): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
