import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'info' | 'warn' | 'danger';

const LOOK: Readonly<Record<NoticeTone, { box: string; icon: IconName }>> = {
  info: { box: 'bg-mark-soft text-mark', icon: 'info' },
  warn: { box: 'bg-warn-soft text-warn', icon: 'warning' },
  danger: { box: 'bg-danger-soft text-danger', icon: 'warning' },
};

/** A message that stays until its cause is gone. Errors are announced at once. */
export function Notice({ tone, children, action }: { tone: NoticeTone; children: ReactNode; action?: ReactNode }) {
  const look = LOOK[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg px-4 py-2.5 text-sm ${look.box}`}
    >
      <Icon name={look.icon} />
      <div className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">{children}</div>
      {action}
    </div>
  );
}
