import type { MatchEvent } from '../../lib/domain/event.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { RemarkField } from './remark-field.tsx';
import { useKeyHint } from './use-keys.ts';
import type { Studio } from './use-studio.ts';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What people say of an event beside yes and no: who did it, a word about it, whether it is among the best. */
export function Remarks({ studio, event, players }: { studio: Studio; event: MatchEvent; players: readonly string[] }) {
  const isFavourite = event.metadata.favourite === true;
  const hint = useKeyHint();
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <div className="flex items-center gap-1">
        <RemarkField
          key={`player ${event.event_id} ${textOf(event.metadata.player)}`}
          id="event-player"
          label="Player"
          hint={hint('player')}
          placeholder="Number and name"
          list="squad-players"
          value={textOf(event.metadata.player)}
          maxLength={120}
          onSave={studio.setPlayer}
        />
        <IconButton
          icon={isFavourite ? 'starFull' : 'star'}
          label={isFavourite ? 'No favourite any more' : 'Favourite'}
          hint={hint('favourite')}
          aria-pressed={isFavourite}
          className={isFavourite ? 'text-mark' : ''}
          onClick={studio.toggleFavourite}
        />
      </div>
      <RemarkField
        key={`comment ${event.event_id} ${textOf(event.metadata.comment)}`}
        id="event-comment"
        label="Note"
        hint={hint('comment')}
        placeholder="Comment"
        value={textOf(event.metadata.comment)}
        maxLength={2000}
        onSave={studio.setComment}
      />
      <datalist id="squad-players">
        {players.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
