import { type BboxXywhNorm, clipBox } from '../../../lib/domain/box.ts';
import type { DetectedFrame, Lab, SeenPerson } from '../../../lib/domain/detected-frame.ts';
import { SeededChance } from './seeded-chance.ts';
import type { TrueLook, TrueMatch, TruePerson } from './true-look.ts';

/** What a detector does wrong, as figures. */
export type DetectorFaults = {
  readonly name: string;
  /** Standard deviation of a box's middle and size, parts of its height. */
  readonly jitter: number;
  /** Part of the looks in which someone in full view is missed; misses come in spells. */
  readonly missedPart: number;
  /** Part of the looks in which someone mostly behind another is missed. */
  readonly hiddenMissedPart: number;
  readonly falsePerLook: number;
  /** Part of the looks in which a detector that knows roles says a wrong one; null: it only says `player`. */
  readonly wrongRolePart: number | null;
};

const NO_ROLES = { wrongRolePart: null };
export const FAULTS: readonly DetectorFaults[] = [
  { name: 'light', jitter: 0.025, missedPart: 0.03, hiddenMissedPart: 0.4, falsePerLook: 0.2, ...NO_ROLES },
  { name: 'medium', jitter: 0.04, missedPart: 0.1, hiddenMissedPart: 0.6, falsePerLook: 0.6, ...NO_ROLES },
  { name: 'heavy', jitter: 0.06, missedPart: 0.2, hiddenMissedPart: 0.8, falsePerLook: 1.5, ...NO_ROLES },
];

/** How long a spell of not being seen lasts on average (s). */
const MISSED_SEC = 0.3;
/** Part of a box behind another from which on it counts as hidden. */
const HIDDEN_PART = 0.5;
const KITS: Readonly<Record<string, Lab>> = {
  home: [45, 62, 42],
  away: [92, 0, 2],
  homeKeeper: [68, -48, 50],
  awayKeeper: [62, 50, -40],
  referee: [85, -5, 70],
};
const GRASS: Lab = [50, -25, 30];

/** The looks as a detector with these faults would report them. Repeatable. */
export function madeUpLooks(match: TrueMatch, faults: DetectorFaults, seed: number): DetectedFrame[] {
  const chance = new SeededChance(seed);
  const missedUntilSec = new Map<number, number>();
  let before: TrueLook | null = null;
  return match.looks.map((look) => {
    const elapsedSec = before === null ? 0 : look.ptsSec - before.ptsSec;
    before = look;
    const people = look.people.flatMap((person) => {
      const isMissed = isInSpell(person.id, look.ptsSec, elapsedSec, faults, missedUntilSec, chance);
      const isHidden = hiddenPart(person, look.people) > HIDDEN_PART && chance.isTrue(faults.hiddenMissedPart);
      const seen = seenPerson(person, faults, match.pictureAspect, chance);
      return isMissed || isHidden ? [] : [seen];
    });
    const { motion } = look;
    return {
      frameNumber: look.frameNumber,
      ptsSec: look.ptsSec,
      sceneId: look.sceneId,
      motion: motion && {
        dxNorm: motion.dxNorm + chance.normal(0.0006),
        dyNorm: motion.dyNorm + chance.normal(0.0006),
        scale: motion.scale,
      },
      grassPart: 0.7,
      people: [...people, ...falsePeople(look.people, faults, chance)].sort((a, b) => b.confidence - a.confidence),
      balls: [],
    };
  });
}

/** Spells begin so often that in the long run the wanted part is missed, whatever the number of looks a second. */
function isInSpell(
  id: number,
  ptsSec: number,
  elapsedSec: number,
  { missedPart }: DetectorFaults,
  missedUntilSec: Map<number, number>,
  chance: SeededChance,
): boolean {
  const rate = missedPart / (1 - missedPart) / MISSED_SEC;
  if (ptsSec < (missedUntilSec.get(id) ?? 0)) return true;
  if (!chance.isTrue(1 - Math.exp(-rate * Math.max(elapsedSec, 0.04)))) return false;
  missedUntilSec.set(id, ptsSec - MISSED_SEC * Math.log(1 - chance.next()));
  return true;
}

/** Largest part of a person's box behind one that stands nearer to the camera. */
function hiddenPart({ id, bboxXywhNorm: box }: TruePerson, people: readonly TruePerson[]): number {
  let most = 0;
  for (const { id: otherId, bboxXywhNorm: other } of people) {
    if (otherId === id || other[1] + other[3] <= box[1] + box[3]) continue;
    const width = Math.min(box[0] + box[2], other[0] + other[2]) - Math.max(box[0], other[0]);
    const height = Math.min(box[1] + box[3], other[1] + other[3]) - Math.max(box[1], other[1]);
    if (width > 0 && height > 0) most = Math.max(most, (width * height) / (box[2] * box[3]));
  }
  return most;
}

function seenPerson(
  person: TruePerson,
  faults: DetectorFaults,
  pictureAspect: number,
  chance: SeededChance,
): SeenPerson {
  const [left, top, width, height] = person.bboxXywhNorm;
  const shake = () => chance.normal(faults.jitter * height);
  const wide = Math.max(width * 0.4, width + shake() / pictureAspect);
  const high = Math.max(height * 0.4, height + shake());
  const box: BboxXywhNorm = [
    left + (width - wide) / 2 + shake() / pictureAspect,
    top + (height - high) / 2 + shake(),
    wide,
    high,
  ];
  return {
    className: saidRole(person.role, faults.wrongRolePart, chance),
    // As the shipped detector's people are sure of themselves on matches it does not know.
    confidence: asJudged(Math.min(0.95, Math.max(0.25, 0.75 + chance.normal(0.13)))),
    bboxXywhNorm: clipBox(box),
    shirtLab: chance.isTrue(0.06) ? null : seenShirt(kitOf(person), chance),
    shortsLab: null,
    grassAround: 0.9,
  };
}

function kitOf({ role, team }: TruePerson): Lab {
  const name = role === 'referee' ? 'referee' : role === 'goalkeeper' ? `${team}Keeper` : `${team}`;
  return KITS[name] ?? GRASS;
}

/** Light and shade, and now and then grass that got into the torso. */
function seenShirt(kit: Lab, chance: SeededChance): Lab {
  const grass = chance.isTrue(0.1) ? chance.between(0.2, 0.6) : 0;
  const mixed = (channel: 0 | 1 | 2) => kit[channel] + (GRASS[channel] - kit[channel]) * grass + chance.normal(6);
  return [Math.min(100, Math.max(0, mixed(0))), mixed(1), mixed(2)];
}

const ROLES = ['player', 'goalkeeper', 'referee'] as const;

function saidRole(role: TruePerson['role'], wrongPart: number | null, chance: SeededChance): TruePerson['role'] {
  if (wrongPart === null) return 'player';
  if (!chance.isTrue(wrongPart)) return role;
  return ROLES[Math.floor(chance.between(0, ROLES.length))] ?? role;
}

/** Boxes where nobody is, of a usual size. */
function falsePeople(people: readonly TruePerson[], faults: DetectorFaults, chance: SeededChance): SeenPerson[] {
  const [usual] = people;
  const count = Math.floor(faults.falsePerLook + chance.next());
  if (usual === undefined) return [];
  const [, , width, height] = usual.bboxXywhNorm;
  return Array.from({ length: count }, () => ({
    className: 'player',
    confidence: asJudged(chance.between(0.2, 0.5)),
    bboxXywhNorm: clipBox([chance.between(0, 1 - width), chance.between(0.2, 1 - height), width, height]),
    shirtLab: [chance.between(20, 90), chance.between(-30, 40), chance.between(-30, 40)],
    shortsLab: null,
    grassAround: 0.7,
  }));
}

/** A network's confidence as the judge of people passes it on where it has no doubt of the kind (lib/domain/judges/person-judge.ts). */
function asJudged(confidence: number): number {
  return Math.sqrt(confidence);
}
