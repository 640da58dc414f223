import { useState } from 'react';
import type { ShareLinkView } from '../../lib/contracts/portal.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { formatAgo, formatDay } from '../ui/date-text.ts';

/** Revoking cannot be taken back, so it is asked twice. */
export function LinkRow({ link, isBusy, onRevoke }: { link: ShareLinkView; isBusy: boolean; onRevoke: () => void }) {
  const [isSure, setSure] = useState(false);
  const isExpired = Date.parse(link.expires_at) <= Date.now();
  const opened =
    link.last_opened_at === null
      ? 'never opened'
      : `opened ${link.open_count} ${link.open_count === 1 ? 'time' : 'times'}, last ${formatAgo(Date.parse(link.last_opened_at), Date.now())}`;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium [overflow-wrap:anywhere]">{link.label || 'Without a name'}</p>
        <p className="text-xs text-ink-soft">
          {isExpired ? 'Expired' : 'Until'} {formatDay(Date.parse(link.expires_at))}, {opened}
        </p>
      </div>
      {isExpired && <Badge>Expired</Badge>}
      {isSure ? (
        <span className="flex gap-2">
          <Button onClick={() => setSure(false)}>Keep</Button>
          <Button variant="danger" busy={isBusy} onClick={onRevoke}>
            Revoke now
          </Button>
        </span>
      ) : (
        <Button variant="plain" onClick={() => setSure(true)}>
          Revoke
        </Button>
      )}
    </li>
  );
}
