import { useKeyHint } from '../review/use-keys.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Player } from './player.ts';
import { usePlayerState } from './use-player.ts';

export function VolumeControl({ player }: { player: Player }) {
  const { volume, isMuted } = usePlayerState(player);
  const hint = useKeyHint();
  return (
    <span className="hidden items-center sm:flex">
      <IconButton
        icon={isMuted ? 'muted' : 'volume'}
        label={isMuted ? 'Sound on' : 'Mute'}
        hint={hint('mute')}
        onClick={player.toggleMute}
      />
      <input
        type="range"
        aria-label="Volume"
        min={0}
        max={1}
        step={0.05}
        value={isMuted ? 0 : volume}
        onChange={(event) => player.setVolume(Number(event.target.value))}
        onPointerUp={(event) => event.currentTarget.blur()}
        className="hidden w-20 pointer-fine:sm:block"
      />
    </span>
  );
}
