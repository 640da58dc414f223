import type { ReactNode } from 'react';
import type { ReelType } from '../../lib/domain/football.ts';
import type { ReelPlan } from '../../lib/domain/reel-plan.ts';
import { presetOf, presetsOf, withPreset } from '../../lib/domain/reel-presets.ts';
import { REEL_ORDERS } from '../../lib/domain/reel-recipe.ts';
import { INPUT_CLASS } from '../ui/field.tsx';
import { ORDER_LABELS } from './content-text.ts';
import { NumberField } from './number-field.tsx';
import { withMaxSec, withOrder } from './reel-content.ts';
import type { ContentDraft } from './use-content-draft.ts';

/** What the reel is for, its order and how long it may be. */
export function DeskRecipe({ reel, draft, plan }: { reel: ReelType; draft: ContentDraft; plan: ReelPlan }) {
  const { content, change } = draft;
  const known = presetOf(reel, content);
  const choose = (name: string) => {
    const preset = presetsOf(reel).find((candidate) => candidate.name === name);
    if (preset) change(withPreset(preset, content.recipe), `preset ${preset.label}`);
  };
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_11rem_8rem]">
      <Labelled text="Preset">
        <select
          className={`${INPUT_CLASS} font-normal`}
          value={known?.isChanged === false ? known.preset.name : ''}
          onChange={(event) => choose(event.target.value)}
        >
          {known?.isChanged !== false && (
            <option value="">{known ? `${known.preset.label}, changed` : 'None: chosen by hand'}</option>
          )}
          {presetsOf(reel).map((preset) => (
            <option key={preset.name} value={preset.name}>
              {preset.label}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled text="Order">
        <select
          className={`${INPUT_CLASS} font-normal`}
          value={content.recipe.order}
          onChange={(event) => {
            const order = REEL_ORDERS.find((candidate) => candidate === event.target.value) ?? 'time';
            change(withOrder(content, order, plan.clips), `order ${ORDER_LABELS[order].toLowerCase()}`);
          }}
        >
          {REEL_ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_LABELS[order]}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled text="At most, minutes">
        <NumberField
          label="At most, minutes"
          value={content.recipe.maxSec === null ? null : content.recipe.maxSec / 60}
          min={0.1}
          max={600}
          mayBeEmpty
          placeholder="no limit"
          onCommit={(minutes) =>
            change(
              withMaxSec(content, minutes === null ? null : Math.round(minutes * 60)),
              minutes === null ? 'no limit of length' : `at most ${minutes} min`,
            )
          }
        />
      </Labelled>
      <p className="text-xs text-ink-soft sm:col-span-3">
        {known ? known.preset.explanation : 'What goes in was chosen type by type.'}
        {' What you left out or put in by hand stays so when you choose a preset.'}
      </p>
    </div>
  );
}

function Labelled({ text, children }: { text: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="flex min-w-0 flex-col gap-1 text-sm font-medium">
      {text}
      {children}
    </label>
  );
}
