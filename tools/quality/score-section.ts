import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../data-folder.ts';
import { compareSection, readRecordedSections, toRecorded } from './recorded-figures.ts';
import type { MeasureSection, QualityFigure, SectionContext } from './section.ts';

const RECORDED_FILE = path.join(PROJECT_ROOT, 'worker', 'pipeline', 'golden', 'quality-figures.json');

/**
 * Measures a section, prints it, and compares it with the record or records it.
 * @returns false when a figure fell by more than noise, or nothing is recorded yet
 */
export async function scoreSection(
  section: string,
  measure: MeasureSection,
  context: SectionContext & { readonly isUpdate: boolean },
): Promise<boolean> {
  const figures = await measure(context);
  if (figures === null) return true;
  const names = new Set(figures.map(({ name }) => name));
  if (names.size < figures.length) throw new Error(`Two figures of ${section} have one name.`);
  const broken = figures.find(({ value }) => !Number.isFinite(value));
  if (broken) throw new Error(`${section}: ${broken.name} is no number.`);
  console.log(`${section}:`);
  for (const figure of figures) console.log(figureLine(figure));
  return context.isUpdate ? record(section, figures) : compare(section, figures);
}

function figureLine({ name, value, better, basis }: QualityFigure): string {
  return `  ${name.padEnd(52)} ${value.toFixed(4).padStart(9)}  ${better} is better; ${basis}`;
}

/** Figures that were not measured this time keep their record. */
function record(section: string, figures: readonly QualityFigure[]): boolean {
  const kept = readRecordedSections(RECORDED_FILE);
  const next = { ...kept, [section]: { ...kept[section], ...toRecorded(figures) } };
  writeFileSync(RECORDED_FILE, `${JSON.stringify(next, null, 2)}\n`);
  console.log(`${section}: recorded in ${path.relative(PROJECT_ROOT, RECORDED_FILE)}.\n`);
  return true;
}

function compare(section: string, figures: readonly QualityFigure[]): boolean {
  const recorded = readRecordedSections(RECORDED_FILE)[section];
  if (!recorded) {
    console.log(`${section}: nothing recorded yet: npm run quality -- --only ${section} --update\n`);
    return false;
  }
  const changes = compareSection(section, recorded, figures);
  for (const { name, was, is, verdict } of changes) {
    if (verdict === 'fell') console.log(`FELL  ${section}  ${name}: ${was} → ${is}`);
    if (verdict === 'rose') console.log(`rose  ${section}  ${name}: ${was} → ${is} (--update records it)`);
    if (verdict === 'other data')
      console.log(`      ${section}  ${name}: measured on other data than recorded, not compared`);
    if (verdict === 'missing') console.log(`      ${section}  ${name}: recorded ${was}, not measured this time`);
  }
  const hasFallen = changes.some(({ verdict }) => verdict === 'fell');
  console.log(hasFallen ? '' : `${section}: no figure fell.\n`);
  return !hasFallen;
}
