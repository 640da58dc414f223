'use client';

import { type FormEvent, useState } from 'react';
import { REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import { problemText } from '../api/api-problem.ts';
import { useShareLinks } from '../api/use-share-links.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, INPUT_CLASS } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CopyLink } from './copy-link.tsx';
import { LinkRow } from './link-row.tsx';

const EXPIRIES = [
  { days: 7, text: '1 week' },
  { days: 30, text: '30 days' },
  { days: 90, text: '3 months' },
  { days: 365, text: '1 year' },
] as const;
const DEFAULT_EXPIRY_DAYS = 30;

export function ShareDialog({ jobId, reelType, onClose }: { jobId: string; reelType: ReelType; onClose: () => void }) {
  const { links, create, revoke } = useShareLinks(jobId, reelType);
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number>(DEFAULT_EXPIRY_DAYS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ label: label.trim(), expires_in_days: days }, { onSuccess: () => setLabel('') });
  };
  return (
    <Dialog title={`Share: ${REEL_LABELS[reelType]}`} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">
          Whoever has the link can watch and download this reel, without an account, until it expires or you revoke it.
        </p>
        <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
          <Field
            label="For whom"
            placeholder="Sam and parents"
            hint="So that you know which link to revoke later."
            maxLength={200}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <label className="flex flex-col gap-1.5 text-sm font-medium">
            Expires after
            <select
              className={`${INPUT_CLASS} font-normal`}
              value={days}
              onChange={(event) => setDays(Number(event.target.value))}
            >
              {EXPIRIES.map((expiry) => (
                <option key={expiry.days} value={expiry.days}>
                  {expiry.text}
                </option>
              ))}
            </select>
          </label>
        </div>
        {create.error && <Notice tone="danger">{problemText(create.error)}</Notice>}
        <Button type="submit" variant="primary" className="self-start" busy={create.isPending}>
          Create link
        </Button>
      </form>
      {create.data?.url && <CopyLink url={create.data.url} />}
      <h3 className="mt-6 mb-2 text-sm font-semibold text-ink-soft">Links of this reel</h3>
      {links.isPending && <Skeleton className="h-12" />}
      {links.error && (
        <Notice tone="danger" action={<Button onClick={() => links.refetch()}>Try again</Button>}>
          {problemText(links.error)}
        </Notice>
      )}
      {revoke.error && <Notice tone="danger">{problemText(revoke.error)}</Notice>}
      {links.data?.length === 0 && <p className="text-sm text-ink-soft">None yet.</p>}
      <ul className="divide-y divide-line">
        {links.data?.map((link) => (
          <LinkRow
            key={link.link_id}
            link={link}
            isBusy={revoke.isPending}
            onRevoke={() => revoke.mutate(link.link_id)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
