import { useKeyHint } from '../review/use-keys.ts';
import { RATES, rateText } from './rates.ts';

export function RateChoice({ rate, onChange }: { rate: number; onChange: (rate: number) => void }) {
  const hint = useKeyHint();
  return (
    <select
      aria-label="Speed"
      title={`Speed (slower: ${hint('slower') ?? 'no key'}, faster: ${hint('faster') ?? 'no key'})`}
      value={rate}
      onChange={(event) => {
        onChange(Number(event.target.value));
        // Otherwise the next key would be taken by this list instead of the player.
        event.target.blur();
      }}
      className="tap rounded-lg bg-transparent px-1.5 text-sm hover:bg-sunken max-sm:appearance-none max-sm:px-0 max-sm:text-center"
    >
      {RATES.map((value) => (
        <option key={value} value={value}>
          {rateText(value)}
        </option>
      ))}
    </select>
  );
}
