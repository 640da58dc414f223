import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ReviewHistory as PastReviews, reviewHistoryReply } from '../../lib/contracts/review.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { problemText } from '../api/api-problem.ts';
import { queryKeys } from '../api/query-keys.ts';
import { requestJson } from '../api/request.ts';
import { formatMoment } from '../ui/date-text.ts';
import { pastReviewTexts } from './past-review-texts.ts';

/** Who said what, and when. Asked for when it is opened. */
export function ReviewHistory({ event }: { event: MatchEvent }) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: queryKeys.history(event.job_id, event.event_id, String(event.metadata.version)),
    queryFn: async ({ signal }) => {
      const path = `/api/jobs/${event.job_id}/events/${event.event_id}/reviews`;
      return (await requestJson(reviewHistoryReply, path, { signal })).reviews;
    },
    enabled: isOpen,
  });
  return (
    <details className="border-t border-line pt-2 text-sm" onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary className="tap flex items-center font-medium">Who changed what</summary>
      {error && <p className="text-danger">{problemText(error)}</p>}
      {data?.length === 0 && <p className="text-ink-soft">Nobody has said anything yet.</p>}
      {data && data.length > 0 && <Rows reviews={data} />}
    </details>
  );
}

function Rows({ reviews }: { reviews: PastReviews }) {
  const texts = pastReviewTexts(reviews, {
    labelOf: (type) => EVENT_LABELS[type],
    clockOf: (sec) => formatClock(sec, true),
  });
  return (
    <ol className="flex flex-col gap-1">
      {reviews.map((review, index) => (
        <li key={`${review.at} ${texts[index]}`}>
          {texts[index]}
          <span className="block text-xs text-ink-soft">
            {review.by ?? 'Somebody'}, {formatMoment(Date.parse(review.at))}
          </span>
        </li>
      ))}
    </ol>
  );
}
