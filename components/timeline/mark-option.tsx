import { type MouseEvent, memo } from 'react';
import { MARK_MIN_PX, MARK_PX, markTopPx } from './lane-size.ts';
import { leftAt, widthOf } from './time-layer.tsx';

/**
 * What can be pressed, chosen and read out of a mark. It shows nothing itself: the mark is painted under it, because hundreds of
 * elements cannot move with every turn of a wheel.
 */
export const MarkOption = memo(function MarkOption({
  id,
  sentence,
  startSec,
  endSec,
  durationSec,
  row,
  isSelected,
  onPress,
}: {
  id: string | undefined;
  sentence: string;
  startSec: number;
  endSec: number;
  durationSec: number;
  row: number;
  isSelected: boolean;
  onPress: () => void;
}) {
  const press = (click: MouseEvent) => {
    click.stopPropagation();
    onPress();
  };
  return (
    <button
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isSelected}
      aria-label={sentence}
      title={sentence}
      onClick={press}
      className={`absolute ${isSelected ? 'z-10' : ''}`}
      style={{
        left: `min(${leftAt(startSec)}, ${leftAt(durationSec)} - ${MARK_MIN_PX}px)`,
        width: `max(${widthOf(endSec - startSec)}, ${MARK_MIN_PX}px)`,
        top: markTopPx(row),
        height: MARK_PX,
      }}
    />
  );
});
