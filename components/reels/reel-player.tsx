'use client';

import { useRef, useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { ChapterList } from './chapter-list.tsx';
import { type ChapterView, chapterIndexAt } from './chapters.ts';

/** A reel with its clips to jump to. The browser's own controls: everyone knows them, phones most of all. */
export function ReelPlayer({
  src,
  poster,
  label,
  chapters,
}: {
  src: string;
  poster: string | null;
  label: string;
  chapters: readonly ChapterView[];
}) {
  const video = useRef<HTMLVideoElement>(null);
  const [now, setNow] = useState(-1);
  const [hasFailed, setFailed] = useState(false);
  const playFrom = (sec: number) => {
    if (!video.current) return;
    video.current.currentTime = sec + 0.01;
    void video.current.play().catch(() => undefined);
  };
  return (
    <div className="flex flex-col gap-2">
      {hasFailed && <Notice tone="danger">The reel could not be loaded. Reload the page to try again.</Notice>}
      <video
        ref={video}
        src={src}
        {...(poster ? { poster } : {})}
        controls
        playsInline
        preload="metadata"
        aria-label={label}
        className="aspect-video w-full rounded-lg bg-black"
        onError={() => setFailed(true)}
        onTimeUpdate={(event) => {
          const { currentTime, paused } = event.currentTarget;
          setNow(paused && currentTime === 0 ? -1 : chapterIndexAt(chapters, currentTime));
        }}
      />
      <ChapterList chapters={chapters} now={now} onChoose={playFrom} />
    </div>
  );
}
