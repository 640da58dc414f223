import { Icon } from '../ui/icon.tsx';

export function Poster({ jobId, hasPoster }: { jobId: string; hasPoster: boolean }) {
  return (
    <div className="flex aspect-video w-full shrink-0 items-center justify-center overflow-hidden rounded-lg bg-sunken text-ink-soft sm:w-44">
      {hasPoster ? (
        // biome-ignore lint/performance/noImgElement: already the right size, behind sign-in, from this very server
        <img src={`/api/jobs/${jobId}/media/poster.jpg`} alt="" className="size-full object-cover" loading="lazy" />
      ) : (
        <Icon name="film" className="size-8 opacity-50" />
      )}
    </div>
  );
}
