import type { Metadata } from 'next';
import { SharedReel } from '../../../../components/shared/shared-reel.tsx';

/** Neutral on purpose: what a chat shows of the link names no club, no match and no child. */
export const metadata: Metadata = {
  title: { absolute: 'Shared video' },
  description: 'A video was shared with you.',
  robots: { index: false, follow: false, nocache: true },
  referrer: 'no-referrer',
};

export default async function SharedReelPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <SharedReel token={token} />;
}
