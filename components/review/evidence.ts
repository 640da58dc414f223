export type EvidenceRow = { readonly name: string; readonly value: string };

/** Units as the rules write them at the end of a name, longest first. */
const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ['per_sec', '/s'],
  ['mps', 'm/s'],
  ['kmh', 'km/h'],
  ['sec', 's'],
  ['deg', '°'],
  ['pct', '%'],
  ['db', 'dB'],
  ['px', 'px'],
  ['m', 'm'],
];

function words(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

function numberText(value: number): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replaceAll('_', ' ');
}

function rowOf(key: string, value: number | string | boolean): EvidenceRow {
  // "Is keeper known: no" reads as a question; without the verb it reads as a fact.
  const name = words(key).replace(/^(is|has)_/, '');
  if (typeof value === 'boolean') return { name: sentence(name), value: value ? 'yes' : 'no' };
  if (typeof value === 'string') return { name: sentence(name), value: value.replaceAll('_', ' ') };
  const unit = UNITS.find(([suffix]) => name.endsWith(`_${suffix}`));
  if (!unit) return { name: sentence(name), value: numberText(value) };
  const separator = unit[1] === '°' || unit[1] === '/s' ? '' : ' ';
  return { name: sentence(name.slice(0, -unit[0].length - 1)), value: `${numberText(value)}${separator}${unit[1]}` };
}

/** Why an event was found, in words with units, from the named cues the rule left. Anything else in there is passed over. */
export function evidenceRows(evidence: unknown): readonly EvidenceRow[] {
  if (typeof evidence !== 'object' || evidence === null || Array.isArray(evidence)) return [];
  return Object.entries(evidence).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
      ? [rowOf(key, value)]
      : [],
  );
}
