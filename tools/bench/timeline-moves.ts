import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/*
 * What a hand does to the timeline while it is measured. Every move begins with the whole match in sight and an event selected.
 */

/** Once before it is measured, over and over meanwhile, and once after. */
export type Move = {
  readonly name: string;
  /** How often it is zoomed in, by the button, before anything else. */
  readonly zooms?: number;
  readonly begin?: (hand: Hand) => Promise<void> | void;
  readonly turn: (hand: Hand, turn: number) => unknown;
  readonly end?: (hand: Hand) => Promise<void> | void;
};

/** Until the next turn of the wheel, as a hand on a trackpad gives them. */
export const EVERY_MS = 16;
const ZOOM_PX = 20;
const PAN_PX = 40;
/** Turns one way, then the other: about as far as it goes. */
const ZOOM_TURNS = 40;
const PAN_TURNS = 60;
const REACH_PX = 60;
const KEY_TURNS = 20;

const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });

/** False when the button cannot be pressed: as far in or out as it goes. */
export async function press(page: Page, name: 'Zoom in' | 'Zoom out'): Promise<boolean> {
  const button = timelineOf(page).getByRole('button', { name });
  if (await button.isDisabled()) return false;
  await button.click();
  return true;
}

/** One way, and back again. */
const toAndFro = (turn: number, turns: number) => (Math.floor(turn / turns) % 2 ? -1 : 1);
/** -1..1, there and back within `turns`. */
const swing = (turn: number, turns: number) => Math.sin((2 * Math.PI * turn) / turns);

const fingersAt = ({ xPx }: Hand, apartPx: number) => [xPx - apartPx / 2, xPx + apartPx / 2];

const wheeled = (presses: number, name: string): Move => ({
  name,
  zooms: presses,
  turn: (hand, turn) => hand.wheel('Shift', PAN_PX * toAndFro(turn, PAN_TURNS)),
});

export const MOVES: readonly Move[] = [
  { name: 'the whole match plays', turn: () => undefined },
  {
    name: 'zoomed by the wheel, in and out',
    turn: (hand, turn) => hand.wheel('Control', -ZOOM_PX * toAndFro(turn, ZOOM_TURNS)),
  },
  {
    name: 'zoomed by two fingers',
    begin: (hand) => hand.fingers('touchStart', fingersAt(hand, 60)),
    turn: (hand, turn) => hand.fingers('touchMove', fingersAt(hand, 60 + 240 * Math.abs(swing(turn, 2 * ZOOM_TURNS)))),
    end: (hand) => hand.fingers('touchEnd', []),
  },
  {
    name: 'zoomed by the buttons, in and out',
    turn: ({ page }, turn) => press(page, turn % 10 < 5 ? 'Zoom in' : 'Zoom out'),
  },
  {
    name: 'Z: to the selected event and back, three times a second',
    turn: ({ page }, turn) => (turn % KEY_TURNS === 0 ? page.keyboard.press('z') : undefined),
  },
  wheeled(2, 'scrolled by the wheel, at 4×'),
  wheeled(5, 'scrolled by the wheel, at 32×'),
  {
    name: 'moved by a finger, at 8×',
    zooms: 3,
    begin: (hand) => hand.fingers('touchStart', [hand.xPx]),
    turn: (hand, turn) => hand.fingers('touchMove', [hand.xPx - 150 + 150 * swing(turn, PAN_TURNS)]),
    end: (hand) => hand.fingers('touchEnd', []),
  },
  {
    name: 'moved by the frame over the whole match, at 8×',
    zooms: 3,
    begin: async ({ page }) => {
      const strip = timelineOf(page).getByRole('slider', { name: 'Part of the match on the timeline' });
      await strip.press('Home');
      const box = await strip.boundingBox();
      if (!box) throw new Error('The frame is not on the page.');
      await page.mouse.move(box.x + 20, box.y + box.height / 2);
      await page.mouse.down();
    },
    turn: (hand, turn) => hand.drag(hand.xPx + 150 * swing(turn, PAN_TURNS), hand.yPx),
    end: ({ page }) => page.mouse.up(),
  },
  edgeDragged(),
];

function edgeDragged(): Move {
  let from = { x: 0, y: 0 };
  return {
    name: 'an edge of the selected event dragged',
    begin: async ({ page }) => {
      await page.keyboard.press('z');
      for (let step = 0; step < 4; step += 1) await press(page, 'Zoom out');
      await sleep(500);
      const handle = page.locator('[data-edge=end]');
      await handle.scrollIntoViewIfNeeded();
      const box = await handle.boundingBox();
      if (!box) throw new Error('The edge is not on the page.');
      from = { x: box.x + 6, y: box.y + box.height / 2 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
    },
    turn: (hand, turn) => hand.drag(from.x + REACH_PX * swing(turn, ZOOM_TURNS), from.y),
    end: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.mouse.up();
    },
  };
}
