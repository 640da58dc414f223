import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { type Job, jobSchema, jobStatusReply } from '../lib/contracts/job.ts';
import { type MatchView, matchViewSchema, problemSchema } from '../lib/contracts/portal.ts';
import type { ReelType } from '../lib/domain/football.ts';

/** The portal's API as somebody who is signed in calls it. */
export type Portal = {
  submit(nasPath: string, reelTypes: readonly ReelType[]): Promise<Job>;
  job(jobId: string): Promise<Job>;
  match(jobId: string): Promise<MatchView>;
  /** Ask for news until the job is complete or failed. @throws {Error} with the job's own words when it failed */
  waitFor(jobId: string, onNews: (status: string, progressPct: number) => void, signal?: AbortSignal): Promise<Job>;
};

const ASK_EVERY_MS = 500;

/** @throws {Error} when e-mail or password are wrong */
export async function signIn(url: string, email: string, password: string): Promise<Portal> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`Signing in as ${email} failed with status ${answer.status}.`);
  return portalWith(url, cookiesOf(answer));
}

/** The session cookies that an answer sets, as a browser would send them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}

export function portalWith(url: string, cookie: string): Portal {
  const ask = async <T>(schema: z.ZodType<T>, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told: unknown = await answer.json();
    if (answer.ok) return schema.parse(told);
    const problem = problemSchema.safeParse(told);
    throw new Error(`${path}: ${problem.success ? problem.data.detail : `status ${answer.status}`}`);
  };
  const job = (jobId: string) => ask(jobSchema, `/api/jobs/${jobId}`);
  return {
    submit: (nasPath, reelTypes) => ask(jobSchema, '/api/jobs', { nas_path: nasPath, reel_types: reelTypes }),
    job,
    match: (jobId) => ask(matchViewSchema, `/api/jobs/${jobId}/match`),
    async waitFor(jobId, onNews, signal) {
      for (;;) {
        signal?.throwIfAborted();
        const news = await ask(jobStatusReply, `/api/jobs/${jobId}/status`);
        onNews(news.status, news.progress_pct);
        if (news.status === 'complete') return job(jobId);
        if (news.status === 'failed') throw new Error((await job(jobId)).error ?? 'The job failed without a word.');
        await sleep(ASK_EVERY_MS);
      }
    },
  };
}
