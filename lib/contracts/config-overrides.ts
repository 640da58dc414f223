import { AppError } from '../domain/errors.ts';
import { type RunConfig, runConfigSchema } from './run-config.ts';

type Tree = { [key: string]: unknown };

/**
 * A run config from `key=value` words ("detect.sampleFps=8", "segment.padding.catch={\"preSec\":4,\"postSec\":3}").
 * Values are read as JSON where they are JSON, else as text; "a,b" becomes a list where the key wants one.
 * @throws {AppError} `invalid_input` naming the key, what is wrong, and what it may be
 */
export function configFromOverrides(words: readonly string[], base: Tree = {}): RunConfig {
  const tree: Tree = structuredClone(base);
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1)
      throw new AppError('invalid_input', `--set wants key=value, for example detect.sampleFps=8; got "${word}".`);
    const key = word.slice(0, at).trim();
    setPath(tree, key.split('.'), asList(key, readValue(word.slice(at + 1))));
  }
  return parseRunConfig(tree);
}

/** @throws {AppError} `invalid_input` with every wrong key on a line of its own */
export function parseRunConfig(tree: unknown): RunConfig {
  const parsed = runConfigSchema.safeParse(tree);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'config'}: ${issue.message}`);
  const isOfRules = parsed.error.issues.every((issue) => issue.path[0] === 'rules');
  const known = (isOfRules ? ruleSettings() : defaultSettings()).map(({ key }) => key);
  throw new AppError(
    'invalid_input',
    `These settings cannot be used:\n${lines.join('\n')}\nKnown keys: ${known.join(', ')}`,
  );
}

/** Settings with others in the place of what these say; sections are joined, values and lists replaced. */
export function mergedSettings(before: Readonly<Tree>, said: Readonly<Tree>): Tree {
  const merged: Tree = { ...before };
  for (const [key, value] of Object.entries(said)) {
    const old = merged[key];
    merged[key] = isTree(old) && isTree(value) ? mergedSettings(old, value) : value;
  }
  return merged;
}

export type NamedSetting = { readonly key: string; readonly value: unknown };

/** Every setting but the rules' by its dotted name, with its default: for help texts and the README. */
export function defaultSettings(): readonly NamedSetting[] {
  const { rules: _rules, ...others } = runConfigSchema.parse({});
  return leaves(others, []);
}

/** Every number of the rules by its dotted name, with its default. */
export function ruleSettings(): readonly NamedSetting[] {
  return leaves(runConfigSchema.parse({}).rules, ['rules']);
}

/** As a line of a help text. */
export function settingLine({ key, value }: NamedSetting): string {
  const isWords = Array.isArray(value) && value.every((word) => typeof word === 'string');
  return `  ${key}=${isWords ? value.join(',') : JSON.stringify(value)}`;
}

function leaves(value: unknown, path: readonly string[]): { key: string; value: unknown }[] {
  if (isTree(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  return [{ key: path.join('.'), value }];
}

function setPath(tree: Tree, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path;
  if (head === '__proto__' || head === 'constructor')
    throw new AppError('invalid_input', `There is no setting "${head}".`);
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  const inner = tree[head];
  const next: Tree = isTree(inner) ? inner : {};
  tree[head] = next;
  setPath(next, rest, value);
}

/** The lists of the config (reel types, event types, what goes into a reel) are given as words with commas. */
function asList(key: string, value: unknown): unknown {
  const isList = typeof value === 'string' && /Types$|^reels\.\w+$/.test(key);
  return isList ? value.split(',').filter((word) => word !== '') : value;
}

function readValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
