import type { CDPSession, Page } from '@playwright/test';

type Sent = Parameters<CDPSession['send']>;

/** The modifiers of `Input.dispatchMouseEvent`. */
const HELD = { none: 0, Control: 2, Shift: 8 } as const;
/** So many messages may be unanswered: a hand does not wait for the picture, but a queue of a second would be no measure either. */
const MOST_UNANSWERED = 3;

/**
 * A hand on the lanes that moves at its own pace. Waiting for the page's answer to every move, as Playwright does, would move a busy
 * page seldom and so make it look idle.
 */
export class Hand {
  readonly page: Page;
  /** On the lanes, in sight. */
  readonly xPx: number;
  readonly yPx: number;
  readonly #engine: CDPSession;
  #unanswered = 0;

  private constructor(page: Page, engine: CDPSession, xPx: number, yPx: number) {
    this.page = page;
    this.xPx = xPx;
    this.yPx = yPx;
    this.#engine = engine;
  }

  static async onLanes(page: Page): Promise<Hand> {
    const lanes = page.getByRole('listbox', { name: 'Events on the timeline' });
    // Taller than the window: its upper edge is what the pointer needs in sight.
    await lanes.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await lanes.boundingBox();
    if (!box) throw new Error('The timeline is not on the page.');
    const [xPx, yPx] = [Math.max(box.x + 200, 500), Math.max(box.y, 0) + 40];
    await page.mouse.move(xPx, yPx);
    return new Hand(page, await page.context().newCDPSession(page), xPx, yPx);
  }

  wheel(held: 'Control' | 'Shift', dPx: number): void {
    const [deltaX, deltaY] = held === 'Shift' ? [dPx, 0] : [0, dPx];
    const at = { x: this.xPx, y: this.yPx, modifiers: HELD[held] };
    this.#send('Input.dispatchMouseEvent', { type: 'mouseWheel', deltaX, deltaY, ...at });
  }

  /** With the button held. */
  drag(x: number, y: number): void {
    this.#send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });
  }

  fingers(type: 'touchStart' | 'touchMove' | 'touchEnd', xs: readonly number[]): void {
    this.#send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: this.yPx, id })) });
  }

  /** Until all has been answered. */
  async settled(): Promise<void> {
    while (this.#unanswered > 0) await this.page.waitForTimeout(20);
  }

  async gone(): Promise<void> {
    await this.settled();
    await this.#engine.detach();
  }

  #send(...message: Sent): void {
    if (this.#unanswered >= MOST_UNANSWERED) return;
    this.#unanswered += 1;
    void this.#engine.send(...message).finally(() => {
      this.#unanswered -= 1;
    });
  }
}
