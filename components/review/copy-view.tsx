import { copyText } from '../ui/copy-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useNotify } from '../ui/toaster.tsx';

/** A link to exactly this: filter, event and moment. Whoever opens it signs in first. */
export function CopyView({ address }: { address: () => string }) {
  const notify = useNotify();
  const copy = async () => {
    if (await copyText(address())) notify('info', 'The link to this view is copied. It opens for whoever may sign in.');
    else
      notify('danger', 'This browser does not let the page copy. Take the link from the address bar: it is the same.');
  };
  return <IconButton icon="link" label="Copy link to this view" onClick={copy} />;
}
