import Link from 'next/link';
import { buttonClass } from '../components/ui/button-class.ts';
import { FullPageMessage } from '../components/ui/full-page-message.tsx';

export default function NotFoundPage() {
  return (
    <FullPageMessage
      title="There is nothing here"
      text="The address may be mistyped, or what it showed has been removed."
    >
      <Link href="/" className={buttonClass('primary')}>
        To the matches
      </Link>
    </FullPageMessage>
  );
}
