import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventsFileSchema } from '../../lib/contracts/events-file.ts';
import { EXPORT_FILES } from '../../lib/contracts/export-files.ts';
import { importReply, MAX_IMPORT_LETTERS } from '../../lib/contracts/import-events.ts';
import { eventListReply } from '../../lib/contracts/portal.ts';
import { seededPortal } from '../../tools/seeded-portal.ts';
import { context } from '../../tools/test-portal.ts';
import { GET as listEvents } from './jobs/[job_id]/events/route.ts';
import { GET as exportEvents } from './jobs/[job_id]/export/[file]/route.ts';
import { POST as importEvents } from './jobs/[job_id]/imports/route.ts';
import { PUT as saveSetup } from './jobs/[job_id]/setup/route.ts';
import { GET as schema } from './schemas/events.json/route.ts';

const seeded = seededPortal();

const send = (json: unknown, job = seeded.jobId) =>
  importEvents(seeded.portal.request('/', { method: 'POST', json }), context({ job_id: job }));
const done = async (json: unknown) => importReply.parse(await (await send(json)).json());
const problem = async (json: unknown) => {
  const answer = await send(json);
  expect(answer.status).toBe(400);
  return ((await answer.json()) as { detail: string }).detail;
};
const events = async () =>
  eventListReply.parse(await (await listEvents(seeded.portal.request('/'), context({ job_id: seeded.jobId }))).json())
    .events;
const revision = async () =>
  (await seeded.portal.deps.database.job.findUniqueOrThrow({ where: { id: seeded.jobId } })).eventsRevision;
const exported = async (file: string) =>
  (await exportEvents(seeded.portal.request('/'), context({ job_id: seeded.jobId, file }))).text();

/** A catch that is there, a penalty, a corner nobody knows, one after the end of the video, and a line that is broken. */
const TABLE =
  'start,end,name,note,Zone\n10.5,12,Catch,,\n70,74,Penalty,"=1+1",left\n5,6,Corner,,\n95,96,Goal,,\nsoon,,Goal,,\n';

describe('a dry run', () => {
  it('tells what would become of each row, and changes nothing', async () => {
    const reply = await done({ text: TABLE, dry_run: true });
    expect(reply).toMatchObject({
      ...{ dry_run: true, format: 'csv', added: 0 },
      counts: { new: 1, there: 1, unknown_code: 1, left_out: 0, outside: 1, broken: 1 },
      codes: [
        { code: 'Catch', rows: 1, event_type: 'catch', is_known: true },
        { code: 'Penalty', event_type: 'penalty' },
        { code: 'Corner', event_type: null, is_known: false },
        { code: 'Goal', rows: 2 },
      ],
    });
    expect(reply.rows.map(({ place, state }) => `${place}: ${state}`)).toEqual([
      'line 2: there',
      'line 3: new',
      'line 4: unknown_code',
      'line 5: outside',
      'line 6: broken',
    ]);
    expect(await events()).toHaveLength(3);
    expect(await revision()).toBe(0);
  });
});

describe('an import', () => {
  it('adds events of the person who brings them, confirmed, with what the file said, counted once', async () => {
    const reply = await done({
      text: TABLE,
      mapping: [{ code: 'Corner', event_type: 'free_kick_shot' }],
      offset_sec: 0.5,
    });
    expect(reply).toMatchObject({ dry_run: false, added: 2, counts: { new: 2, there: 1 } });
    const added = (await events()).filter(({ metadata }) => metadata.source === 'human');
    expect(added).toHaveLength(2);
    expect(added.find(({ event_type }) => event_type === 'penalty')).toMatchObject({
      ...{ timestamp_start: 70.5, timestamp_end: 74.5, frame_start: 1762, confidence: 1 },
      ...{ reviewed: true, review_override: true, reel_targets: ['highlights'] },
      metadata: {
        comment: '=1+1',
        review: { decision: 'confirmed', by: 'Admin' },
        imported: { format: 'csv', code: '', labels: [{ group: 'Zone', text: 'left' }] },
      },
    });
    expect(await revision()).toBe(1);
    const rows = await seeded.portal.deps.database.event.findMany({ where: { jobId: seeded.jobId, source: 'human' } });
    expect(rows.map(({ createdById }) => createdById)).toEqual([seeded.portal.userId, seeded.portal.userId]);
  });

  it('asked twice, or twice at once, adds once', async () => {
    const [a, b] = await Promise.all([done({ text: TABLE }), done({ text: TABLE })]);
    expect([a.added, b.added].sort()).toEqual([0, 1]);
    expect((await done({ text: TABLE })).added).toBe(0);
    expect(await events()).toHaveLength(4);
    expect(await revision()).toBe(1);
  });

  it('of thousands is all there', async () => {
    await seeded.portal.deps.database.videoFile.updateMany({ data: { durationSec: 7200 } });
    const text = Array.from({ length: 2500 }, (_, index) => `${100 + index * 2},${101 + index * 2},Tackle\n`).join('');
    expect((await done({ text })).added).toBe(2500);
    const reviewed = await seeded.portal.deps.database.event.count({
      where: { jobId: seeded.jobId, currentReview: { decision: 'confirmed' } },
    });
    expect(reviewed).toBe(2500);
  });

  it('of a file that is broken, too large or of a job that is not there is refused in words', async () => {
    expect(await problem({ text: '<file><ALL_INSTANCES>\n<instance></file>' })).toContain('line 2');
    expect(await problem({ text: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })).toContain('Document types');
    expect(await problem({ text: ' ' })).toContain('no text');
    expect(await problem({ text: 'a'.repeat(MAX_IMPORT_LETTERS + 1) })).toContain('larger than 5 MB');
    expect(await problem({ text: TABLE, mapping: [{ code: 'Corner', event_type: 'corner' }] })).toContain('mapping');
    expect((await send({ text: TABLE }, randomUUID())).status).toBe(404);
    expect(await events()).toHaveLength(3);
  });
});

describe('exchange', () => {
  it('every export has its own type, and those that are read come back to where they were', async () => {
    await done({ text: TABLE, mapping: [{ code: 'Corner', event_type: 'free_kick_shot' }] });
    for (const file of EXPORT_FILES) {
      const answer = await exportEvents(seeded.portal.request('/'), context({ job_id: seeded.jobId, file }));
      expect(answer.status, file).toBe(200);
      expect(answer.headers.get('content-disposition')).toContain(`Home vs Away - ${file}`);
    }
    for (const file of ['events.json', 'events.csv', 'sportscode.xml', 'Labels-v2.json', 'losslesscut.csv']) {
      const reply = await done({ text: await exported(file), dry_run: true });
      expect(reply.counts, file).toMatchObject(
        // LosslessCut knows names only, and nobody said there what "Corner" is.
        file === 'losslesscut.csv' ? { there: 4, unknown_code: 1, new: 0 } : { there: 5, new: 0, broken: 0 },
      );
    }
  });

  it('our JSON fits its contract and is whole again in an empty match', async () => {
    await done({ text: TABLE });
    const text = await exported('events.json');
    const before = eventsFileSchema.parse(JSON.parse(text));
    await seeded.portal.deps.database.event.deleteMany({ where: { jobId: seeded.jobId } });
    expect((await done({ text })).added).toBe(4);
    const after = eventsFileSchema.parse(JSON.parse(await exported('events.json')));
    const said = ({
      event_type,
      timestamp_start,
      key_sec,
      state,
      comment,
      confidence,
    }: (typeof after.events)[number]) => ({
      ...{ event_type, timestamp_start, key_sec, state, comment, confidence },
    });
    expect(after.events.map(said)).toEqual(before.events.map(said));
    expect(after.events[0]?.imported?.original).toMatchObject({ event_id: seeded.eventIds[0], source: 'model' });
  });

  it('the schema is there for everyone', async () => {
    const answer = await schema(seeded.portal.request('/', { anonymous: true }), context());
    expect(answer.headers.get('content-type')).toBe('application/schema+json');
    expect(await answer.json()).toMatchObject({ title: 'Touchline events' });
  });
});

describe('halves of the set-up', () => {
  const FILE = JSON.stringify({
    annotations: [
      { gameTime: '1 - 00:05', label: 'Goal', position: '5200', team: 'home' },
      { gameTime: '2 - 00:10', label: 'Penalty', position: '10000', team: 'away' },
      { gameTime: '3 - 00:01', label: 'Penalty', position: '1000', team: 'away' },
    ],
  });
  const mark = async () => {
    const half = (label: string, start_sec: number, end_sec: number, minute: number) => ({
      ...{ label, start_sec, end_sec },
      ...{ start_minute: minute, end_minute: minute + 45 },
    });
    const periods = [half('First half', 4, 40, 0), half('Second half', 50, 90, 45)];
    const body = { revision: 0, left_at_start: 'away', periods };
    const answer = await saveSetup(
      seeded.portal.request('/', { method: 'PUT', json: body }),
      context({ job_id: seeded.jobId }),
    );
    expect(answer.status).toBe(200);
  };

  it('are what SoccerNet’s times are told by, and read by; nobody is asked for what is marked', async () => {
    expect((await done({ text: FILE, dry_run: true })).asks_second_half).toBe(true);
    await mark();
    const reply = await done({ text: FILE });
    expect(reply).toMatchObject({ added: 2, asks_second_half: false });
    expect(reply.notes.join()).toContain('First half at 0:04.0, Second half at 0:50.0');
    expect(reply.rows[2]?.says).toMatch(/period 3, which is not marked/);
    const added = (await events()).filter(({ metadata }) => metadata.imported !== undefined);
    expect(added.map(({ metadata }) => [metadata.key_sec, metadata.team])).toEqual([
      [9.2, 'away'],
      [60, 'home'],
    ]);
    const { annotations } = JSON.parse(await exported('Labels-v2.json'));
    const told = annotations.map(({ gameTime, position, team }: Record<string, unknown>) => [gameTime, position, team]);
    expect(told).toContainEqual(['1 - 00:05', '5200', 'home']);
    expect(told).toContainEqual(['2 - 00:10', '10000', 'away']);
  });

  it('give way to what somebody says of the second', async () => {
    await mark();
    const { rows } = await done({ text: FILE, dry_run: true, second_half_sec: 52 });
    expect(rows.map(({ timestamp_start }) => timestamp_start)).toEqual([8.2, 61, null]);
  });
});
