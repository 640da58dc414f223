import { useId } from 'react';
import { Button } from '../ui/button.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { type PeriodDraft, type PeriodField, type PeriodProblems, problemKey } from './period-draft.ts';

/** What people call the ends of a half. */
function markWords(label: string): { readonly start: string; readonly end: string } {
  if (/^first half$/i.test(label)) return { start: 'Kick-off is here', end: 'Half-time is here' };
  if (/^second half$/i.test(label)) return { start: 'Second half starts here', end: 'Full time is here' };
  return { start: `${label || 'It'} starts here`, end: `${label || 'It'} ends here` };
}

/** One period: where it lies in the video, from the playhead or typed, and what its clock shows. */
export function PeriodRow({
  row,
  problems,
  endHint,
  onChange,
  onMark,
  onShow,
  onRemove,
}: {
  row: PeriodDraft;
  problems: PeriodProblems;
  /** What an end that is not said means. */
  endHint: string;
  onChange: (field: PeriodField, text: string) => void;
  /** null: there is no playhead. */
  onMark: ((field: 'start' | 'end') => void) | null;
  onShow: ((text: string) => void) | null;
  onRemove: () => void;
}) {
  const words = markWords(row.label.trim());
  const told = (['label', 'start', 'end', 'startMinute', 'endMinute'] as const).flatMap((field) => {
    const message = problems.get(problemKey(row.id, field));
    return message ? [{ field, message }] : [];
  });
  const problemsId = useId();
  const field = (name: PeriodField, label: string, more: { width: string; placeholder?: string }) => (
    <input
      aria-label={label}
      aria-invalid={problems.has(problemKey(row.id, name)) ? true : undefined}
      aria-describedby={told.length > 0 ? problemsId : undefined}
      value={row[name]}
      autoComplete="off"
      maxLength={40}
      placeholder={more.placeholder}
      className={`${INPUT_CLASS} ${more.width}`}
      onChange={(event) => onChange(name, event.target.value)}
    />
  );
  const edge = (name: 'start' | 'end', label: string, placeholder: string) => (
    <div className="flex flex-wrap items-center gap-2">
      <span className="w-12 shrink-0 text-sm text-ink-soft">{name === 'start' ? 'Starts' : 'Ends'}</span>
      {field(name, label, { width: 'max-w-36', placeholder })}
      {onMark && <Button onClick={() => onMark(name)}>{words[name]}</Button>}
      {onShow && row[name].trim() !== '' && (
        <IconButton icon="play" label={`Show: ${label}`} onClick={() => onShow(row[name])} />
      )}
    </div>
  );
  const name = row.label.trim() || 'this period';
  return (
    <li className="flex flex-col gap-2 border-t border-line px-4 py-3 first:border-t-0">
      <div className="flex items-center gap-2">
        {field('label', 'Name of the period', { width: 'max-w-64 font-medium' })}
        <span className="flex-1" />
        <IconButton icon="trash" label={`Remove ${name}`} onClick={onRemove} />
      </div>
      {edge('start', `Start of ${name}, time of the video`, 'not marked')}
      {edge('end', `End of ${name}, time of the video`, row.start.trim() === '' ? 'not marked' : endHint)}
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <span className="w-12 shrink-0">Clock</span>
        {field('startMinute', `Match clock at the start of ${name}, minutes`, { width: 'max-w-20' })}
        <span>to</span>
        {field('endMinute', `Match clock where added time of ${name} begins, minutes`, { width: 'max-w-20' })}
        <span>minutes, then added time</span>
      </div>
      {told.length > 0 && (
        <div id={problemsId} role="alert">
          <ul className="text-sm text-danger">
            {told.map(({ field: key, message }) => (
              <li key={key}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
