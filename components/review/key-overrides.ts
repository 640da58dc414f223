import { z } from 'zod';
import { type Chord, chordsOfBinding, chordText, pressOf } from './key-chords.ts';
import { BINDINGS, type Binding, type Command, commandOf } from './keymap.ts';

/** What a user changed: the keys of a command in place of those it came with. An empty list: no key. */
export type KeyOverrides = Readonly<Partial<Record<Command, readonly Chord[]>>>;

/** A row of keys (1 to 9, say) says by the key itself what is meant; no single other key could. */
const MOST_KEYS = 3;

const commands = new Set<string>(BINDINGS.map((binding) => binding.command));
const isCommand = (name: string): name is Command => commands.has(name);

export const isRemappable = (binding: Binding): boolean => binding.keys.length <= MOST_KEYS;

/** The bindings that hold: as they came, with the user's own keys in place. Same shape, same order. */
export function bindingsInForce(overrides: KeyOverrides, defaults: readonly Binding[] = BINDINGS): readonly Binding[] {
  const done = new Set<Command>();
  return defaults.flatMap((binding) => {
    const chords = overrides[binding.command];
    if (!chords || !isRemappable(binding)) return [binding];
    // A command may come with several lines; the user's keys replace all of them.
    if (done.has(binding.command)) return [];
    done.add(binding.command);
    return chords.map((chord) => boundTo(binding, chord));
  });
}

function boundTo(binding: Binding, { key, ...held }: Chord): Binding {
  const { command, does, group } = binding;
  const repeats = binding.repeats ? { repeats: true as const } : {};
  return { command, keys: [key], ...held, shown: chordText({ key, ...held }), does, group, ...repeats };
}

/** The command that has this chord already; null when it is free for `command`. */
export function ownerOf(
  chord: Chord,
  command: Command,
  overrides: KeyOverrides,
  defaults: readonly Binding[] = BINDINGS,
): Command | null {
  const others = bindingsInForce(overrides, defaults).filter((binding) => binding.command !== command);
  return commandOf(pressOf(chord), others);
}

export function chordsInForce(
  command: Command,
  overrides: KeyOverrides,
  defaults: readonly Binding[] = BINDINGS,
): readonly Chord[] {
  return bindingsInForce(overrides, defaults)
    .filter((binding) => binding.command === command)
    .flatMap(chordsOfBinding);
}

/** `command` gets this key and no other; who had it before gives it up and keeps the rest. */
export function withKey(
  overrides: KeyOverrides,
  command: Command,
  chord: Chord,
  defaults: readonly Binding[] = BINDINGS,
): KeyOverrides {
  const owner = ownerOf(chord, command, overrides, defaults);
  const given = { ...overrides, [command]: [chord] };
  if (owner === null) return given;
  const left = chordsInForce(owner, overrides, defaults).filter((held) => chordText(held) !== chordText(chord));
  return { ...given, [owner]: left };
}

/** `command` as it came. Others who took one of its keys go back as well, and so on, so that no key means two things. */
export function withReset(
  overrides: KeyOverrides,
  command: Command,
  defaults: readonly Binding[] = BINDINGS,
): KeyOverrides {
  const { [command]: _removed, ...kept } = overrides;
  const rest: KeyOverrides = kept;
  const taker = defaults
    .filter((binding) => binding.command === command)
    .flatMap(chordsOfBinding)
    .map((chord) => ownerOf(chord, command, rest, defaults))
    .find((owner) => owner !== null && rest[owner] !== undefined);
  return taker ? withReset(rest, taker, defaults) : rest;
}

const chordSchema = z.object({
  key: z.string().min(1).max(20),
  shift: z.literal(true).optional(),
  ctrl: z.literal(true).optional(),
});

/** What was kept, as far as it still makes sense: commands that are no more and damaged entries are left out. */
export function parseOverrides(text: string | null): KeyOverrides {
  const kept = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  if (!kept.success) return {};
  return Object.fromEntries(
    Object.entries(kept.data).flatMap(([name, value]) => {
      const chords = z.array(chordSchema).max(MOST_KEYS).safeParse(value);
      return isCommand(name) && chords.success ? [[name, chords.data]] : [];
    }),
  );
}

/** @returns null when nothing is changed and nothing need be kept */
export function overridesText(overrides: KeyOverrides): string | null {
  return Object.keys(overrides).length === 0 ? null : JSON.stringify(overrides);
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
