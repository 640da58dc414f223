import { expect, SIGNED_OUT, test } from './journey.ts';
import { stackState } from './stack-state.ts';

test.use({ storageState: SIGNED_OUT, expectedConsoleErrors: /40[14]/ });

test('who is not signed in is asked to, and lands where they wanted to go', async ({ page }) => {
  const { email, password } = stackState();
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'New match' })).toBeVisible();
});

test('a wrong password is refused in words', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(stackState().email);
  await page.getByLabel('Password').fill('not-the-password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('E-mail or password is wrong.')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('without signing in the API tells nothing', async ({ request }) => {
  for (const path of ['/api/jobs', '/api/roots']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(401);
    expect(answer.headers()['content-type'], path).toContain('application/problem+json');
  }
});

test('an unknown address is a friendly page with status 404', async ({ page }) => {
  const answer = await page.goto('/no/such/page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link').first()).toBeVisible();
});
