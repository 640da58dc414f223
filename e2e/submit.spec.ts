import path from 'node:path';
import { expect, test } from './journey.ts';
import { stackState } from './stack-state.ts';

test.describe('what may not be read is refused', () => {
  test.use({ expectedConsoleErrors: /status of 4\d\d/ });

  for (const [name, nasPath] of [
    ['a file outside the roots', () => '/etc/hostname'],
    ['a way out by dots', () => path.join(stackState().mediaDir, '../../../../etc/hostname')],
    ['a link that leads out', () => path.join(stackState().mediaDir, 'way-out.mp4')],
    ['a file that is not there', () => path.join(stackState().mediaDir, 'nothing.mp4')],
  ] as const) {
    test(name, async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('Video file').fill(nasPath());
      await page.getByRole('button', { name: 'Make reels' }).click();
      await expect(page.getByLabel('Video file')).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByLabel('Video file')).toHaveAccessibleDescription(/\w+/);
      await expect(page).toHaveURL(/\/$/);
    });
  }
});

test('the same match again is the same job', async ({ page, sampleJobId }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Browse the NAS' }).click();
  const browser = page.getByRole('dialog', { name: 'Browse the NAS' });
  await browser.getByRole('button', { name: /^Sample/ }).click();
  await browser.getByRole('button', { name: /video\.mp4/ }).click();
  await page.getByRole('button', { name: 'Make reels' }).click();
  await expect(page).toHaveURL(new RegExp(`/matches/${sampleJobId}$`));
});
