/** Strokes on a 24 x 24 grid, drawn for this product. `fill` paths are solid. */
const PATHS = {
  play: { d: 'M8 5.5v13l10.5-6.5z', fill: true },
  pause: { d: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z', fill: true },
  stepBack: { d: 'M18 6v12l-8-6zM6.5 6v12', fill: false },
  stepForward: { d: 'M6 6v12l8-6zM17.5 6v12', fill: false },
  volume: { d: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11', fill: false },
  muted: { d: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5', fill: false },
  fullscreen: { d: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5', fill: false },
  loop: { d: 'M4 12a6 6 0 0 1 6-6h8M15 3l3 3-3 3M20 12a6 6 0 0 1-6 6H6M9 21l-3-3 3-3', fill: false },
  check: { d: 'M5 12.5l4.5 4.5L19 7.5', fill: false },
  cross: { d: 'M6.5 6.5l11 11M17.5 6.5l-11 11', fill: false },
  undo: { d: 'M9 7L4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-3', fill: false },
  plus: { d: 'M12 5v14M5 12h14', fill: false },
  minus: { d: 'M5 12h14', fill: false },
  folder: { d: 'M3.5 6.5a1 1 0 0 1 1-1h5l2 2.5h8a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1z', fill: false },
  film: { d: 'M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4', fill: false },
  up: { d: 'M12 19V6M6 11.5L12 5.5l6 6', fill: false },
  left: { d: 'M14.5 5.5L8 12l6.5 6.5', fill: false },
  right: { d: 'M9.5 5.5L16 12l-6.5 6.5', fill: false },
  download: { d: 'M12 4v11M7 10.5l5 5 5-5M5 20h14', fill: false },
  share: { d: 'M12 15V4M8 7.5L12 3.5l4 4M7 11H5.5v9h13v-9H17', fill: false },
  refresh: { d: 'M19.5 12a7.5 7.5 0 1 1-2.5-5.6M19.5 3.5v4h-4', fill: false },
  keyboard: { d: 'M3.5 7h17v10.5h-17zM7 10.5h.01M10.3 10.5h.01M13.6 10.5h.01M17 10.5h.01M8 14h8', fill: false },
  warning: { d: 'M12 4.5L21 19.5H3zM12 10.5v4M12 17h.01', fill: false },
  info: { d: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5M12 8h.01', fill: false },
  copy: { d: 'M9 9h10v11H9zM15 9V4.5H5V15h4', fill: false },
  trash: { d: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7', fill: false },
  person: {
    d: 'M12 4.5a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5M4.5 20c.6-3.6 3.6-5.5 7.5-5.5s6.9 1.9 7.5 5.5',
    fill: false,
  },
  link: {
    d: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17',
    fill: false,
  },
  next: { d: 'M5 6v12l8-6zM13 6v12l6-6z', fill: false },
} as const satisfies Record<string, { d: string; fill: boolean }>;
export type IconName = keyof typeof PATHS;

export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  const { d, fill } = PATHS[name];
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      aria-hidden="true"
      fill={fill ? 'currentColor' : 'none'}
      stroke={fill ? 'none' : 'currentColor'}
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={d} />
    </svg>
  );
}
