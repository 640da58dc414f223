import { Button } from '../ui/button.tsx';
import { withHint } from '../ui/hint.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { BulkQuestion } from './bulk-question.tsx';
import { useKeyHint } from './use-keys.ts';
import type { Studio } from './use-studio.ts';

/** What can be done with the events that are picked. */
export function PickedBar({ studio }: { studio: Studio }) {
  const { picked, bulkWish } = studio;
  const hint = useKeyHint();
  return (
    <>
      {picked.events.length > 0 && (
        <div
          role="toolbar"
          aria-label="Events picked"
          className="flex flex-wrap items-center gap-2 border-t border-line bg-sunken px-4 py-2 text-sm"
        >
          <span className="mr-auto font-medium">{picked.events.length} picked</span>
          <Button
            title={withHint('Confirm those picked', hint('confirmPicked'))}
            onClick={() => studio.decidePicked('confirmed')}
          >
            <Icon name="check" /> Confirm
          </Button>
          <Button
            title={withHint('Reject those picked', hint('rejectPicked'))}
            onClick={() => studio.decidePicked('rejected')}
          >
            <Icon name="cross" /> Reject
          </Button>
          <Button variant="plain" onClick={() => studio.decidePicked('undecided')}>
            Undecide
          </Button>
          <IconButton icon="cross" label="Pick none" hint={hint('pickNone')} onClick={picked.none} />
        </div>
      )}
      {bulkWish && (
        <BulkQuestion
          wish={bulkWish}
          onDo={() => studio.decideMany(bulkWish)}
          onClose={() => studio.setBulkWish(null)}
        />
      )}
    </>
  );
}
