import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

/** The one time a link can be seen. Where the clipboard is closed (plain HTTP), it is selected for copying by hand. */
export function CopyLink({ url }: { url: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const absolute = new URL(url, window.location.origin).href;
  const copy = async () => {
    input.current?.select();
    const isCopied = await (navigator.clipboard?.writeText(absolute) ?? Promise.reject(new Error('no clipboard'))).then(
      () => true,
      () => document.execCommand('copy'),
    );
    setCopied(isCopied ? absolute : null);
  };
  return (
    <div className="mt-4 rounded-lg bg-accent-soft p-3" role="status">
      <p className="mb-2 text-sm font-medium">The link is ready. Copy it now: it is not shown again.</p>
      <div className="flex gap-2">
        <input
          ref={input}
          readOnly
          aria-label="Link"
          value={absolute}
          className={INPUT_CLASS}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="primary" onClick={copy}>
          <Icon name={copied === absolute ? 'check' : 'copy'} /> {copied === absolute ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}
