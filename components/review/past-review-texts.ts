import type { ReviewHistory } from '../../lib/contracts/review.ts';
import type { EventType } from '../../lib/domain/football.ts';

type Words = { readonly labelOf: (type: EventType) => string; readonly clockOf: (sec: number) => string };
type Row = ReviewHistory[number];

const UNSAID: Row = {
  at: '',
  by: null,
  decision: 'undecided',
  event_type: null,
  timestamp_start: null,
  timestamp_end: null,
  comment: null,
  favourite: false,
  player: null,
  removed: false,
};
const DECISION = { confirmed: 'Confirmed', rejected: 'Rejected', undecided: 'Taken back to undecided' } as const;

/** What each review changed, in words; newest first, as they come. */
export function pastReviewTexts(reviews: ReviewHistory, words: Words): readonly string[] {
  return reviews.map((row, index) => changeText(reviews[index + 1] ?? UNSAID, row, words));
}

function changeText(before: Row, after: Row, { labelOf, clockOf }: Words): string {
  const said: string[] = [];
  const tell = (key: keyof Row, text: string) => {
    if (before[key] !== after[key]) said.push(text);
  };
  const time = (sec: number | null) => (sec === null ? 'where the model had it' : clockOf(sec));
  tell('decision', DECISION[after.decision]);
  tell('event_type', after.event_type === null ? 'type as the model had it' : `type ${labelOf(after.event_type)}`);
  tell('timestamp_start', `start ${time(after.timestamp_start)}`);
  tell('timestamp_end', `end ${time(after.timestamp_end)}`);
  tell('player', after.player ? `player ${after.player}` : 'no player');
  tell('comment', after.comment ? `“${after.comment}”` : 'comment taken away');
  tell('favourite', after.favourite ? 'favourite' : 'no favourite any more');
  tell('removed', after.removed ? 'taken back' : 'brought back');
  const text = said.join(', ') || 'Said again';
  return text.charAt(0).toUpperCase() + text.slice(1);
}
