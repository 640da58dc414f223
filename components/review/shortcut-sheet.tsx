import { Dialog } from '../ui/dialog.tsx';
import { BINDINGS } from './keymap.ts';

const GROUPS = ['Play', 'Go to', 'Decide', 'Edit', 'Many at once'] as const;

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="columns-1 gap-8 sm:columns-2">
        {GROUPS.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-2 text-sm font-semibold text-ink-soft">{group}</h3>
            <dl className="flex flex-col gap-1.5 text-sm">
              {BINDINGS.filter((binding) => binding.group === group).map((binding) => (
                <div key={binding.shown} className="flex items-center justify-between gap-3">
                  <dd>{binding.does}</dd>
                  <dt>
                    <kbd className="rounded-md border border-line bg-sunken px-1.5 py-0.5 font-mono text-xs whitespace-nowrap">
                      {binding.shown}
                    </kbd>
                  </dt>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
