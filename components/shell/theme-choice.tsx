import { useEffect } from 'react';
import { THEMES } from './theme.ts';
import { chooseTheme, keepThemeOn, useTheme } from './use-theme.ts';

const WORDS = { system: 'As the device', light: 'Light', dark: 'Dark' } as const;

export function ThemeChoice() {
  const chosen = useTheme();
  useEffect(keepThemeOn, []);
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-medium text-ink-soft">Colours</legend>
      {THEMES.map((theme) => (
        <label key={theme} className="tap flex items-center gap-2.5 rounded-lg px-2 text-sm hover:bg-sunken">
          <input
            type="radio"
            name="theme"
            className="size-4"
            checked={theme === chosen}
            onChange={() => chooseTheme(theme)}
          />
          {WORDS[theme]}
        </label>
      ))}
    </fieldset>
  );
}
