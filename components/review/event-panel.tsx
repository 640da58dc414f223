import type { MatchFileView } from '../../lib/contracts/match-file.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { Card } from '../ui/card.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { CopyView } from './copy-view.tsx';
import { Decisions } from './decisions.tsx';
import { EdgeEditor } from './edge-editor.tsx';
import { isAdded, percentText } from './event-state.ts';
import { Evidence } from './evidence-list.tsx';
import { FilePlace } from './file-place.tsx';
import { QuickTypes } from './quick-types.tsx';
import { Remarks } from './remarks.tsx';
import { ReviewHistory } from './review-history.tsx';
import { StateMark } from './state-mark.tsx';
import { TypeChoice } from './type-choice.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useKeyHint } from './use-keys.ts';
import type { Studio } from './use-studio.ts';

/** The event before the reviewer: what, when, why, and the decision. */
export function EventPanel({
  studio,
  files,
  players,
  address,
  onSheet,
}: {
  studio: Studio;
  files: readonly MatchFileView[];
  /** Whom an event can be given to, as they are written. */
  players: readonly string[];
  /** Of this view, to be copied. */
  address: () => string;
  onSheet: () => void;
}) {
  const { selected } = studio;
  const hint = useKeyHint();
  const clock = useMatchClock();
  return (
    <Card
      className="flex min-w-0 flex-col gap-3 p-4 max-lg:order-2 lg:max-h-[58dvh] lg:overflow-y-auto"
      aria-label="Selected event"
    >
      <div className="flex items-center gap-1">
        <h2 className="min-w-0 flex-1 truncate text-lg font-semibold">
          {selected ? EVENT_LABELS[selected.event_type] : 'Review'}
        </h2>
        <IconButton
          icon="left"
          label="Previous event"
          hint={hint('previousEvent')}
          onClick={() => studio.showNeighbour(-1)}
        />
        <IconButton icon="right" label="Next event" hint={hint('nextEvent')} onClick={() => studio.showNeighbour(1)} />
        <IconButton icon="plus" label="Add an event at the playhead" hint={hint('add')} onClick={studio.startAdding} />
        <UndoButtons studio={studio} />
        <CopyView address={address} />
        <IconButton
          icon="keyboard"
          label="Keys"
          hint={hint('sheet')}
          onClick={onSheet}
          className="pointer-coarse:hidden"
        />
      </div>
      {selected ? (
        <>
          <p className="-mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <StateMark event={selected} withWord />
            {selected.metadata.found_again === false && (
              <span title="The last run did not find it again; it stands as people left it.">Not found again</span>
            )}
            <span>
              {clock(selected.timestamp_start, true)} to {clock(selected.timestamp_end, true)}
            </span>
            {files.length > 1 && <FilePlace files={files} sec={selected.timestamp_start} />}
            <span>{isAdded(selected) ? 'Added by hand' : `${percentText(selected.confidence)} sure`}</span>
          </p>
          <Decisions studio={studio} event={selected} />
          <TypeChoice type={selected.event_type} onChange={studio.changeType} />
          <QuickTypes type={selected.event_type} onChange={studio.changeType} />
          <EdgeEditor studio={studio} event={selected} />
          <Remarks studio={studio} event={selected} players={players} />
          <Evidence event={selected} onBackToModel={() => studio.backToModel(selected)} />
          <ReviewHistory event={selected} />
        </>
      ) : (
        <p className="flex items-start gap-2 text-sm text-ink-soft">
          <Icon name="info" className="mt-0.5 size-4" />
          <span>
            {studio.visible.length === 0
              ? 'There is no event to choose. Watch, and add what matters with the plus sign'
              : 'Choose an event in the list or on the timeline'}
            {studio.visible.length > 0 && hint('nextUnreviewed') && (
              <>
                , or press <kbd className="font-mono">{hint('nextUnreviewed')}</kbd> for the first one to review
              </>
            )}
            .
          </span>
        </p>
      )}
    </Card>
  );
}
