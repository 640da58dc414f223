import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { parseMediaRoots } from './media-roots.ts';

const bare = { NODE_ENV: 'test' } as const;

describe('readEnv', () => {
  it('needs nothing', () => {
    const env = readEnv(bare);
    expect(env).toMatchObject({ databaseUrl: null, authSecret: null, adminEmail: 'admin@touchline.local', port: 3000 });
    expect(env.mediaRoots.map((root) => root.id)).toEqual(['media', 'sample']);
  });

  it('names every bad variable at once', () => {
    const source = { ...bare, DATABASE_URL: 'mysql://x', PORT: 'many', TOUCHLINE_AUTH_SECRET: 'short' };
    expect(() => readEnv(source)).toThrow(
      /DATABASE_URL[\s\S]*TOUCHLINE_AUTH_SECRET|TOUCHLINE_AUTH_SECRET[\s\S]*DATABASE_URL/,
    );
    expect(() => readEnv(source)).toThrow(/PORT/);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ ...bare, DATABASE_URL: '', TOUCHLINE_BASE_URL: ' ', PORT: '' })).toMatchObject({
      databaseUrl: null,
      baseUrl: null,
      port: 3000,
    });
  });
});

describe('parseMediaRoots', () => {
  const parse = (text: string | null) =>
    parseMediaRoots(text, { delimiter: ':', fallback: [{ name: 'Media', path: '/m' }] });

  it('falls back when nothing is said', () => {
    expect(parse(null)).toEqual([{ id: 'media', name: 'Media', path: '/m' }]);
  });

  it('reads names, bare paths and every separator', () => {
    expect(parse('Männer 1=/nas/a b, /srv/video\nU19=/nas/u19:/tmp/x')).toEqual([
      { id: 'manner-1', name: 'Männer 1', path: '/nas/a b' },
      { id: 'video', name: 'video', path: '/srv/video' },
      { id: 'u19', name: 'U19', path: '/nas/u19' },
      { id: 'x', name: 'x', path: '/tmp/x' },
    ]);
  });

  it('refuses two roots of one name', () => {
    expect(() => parse('/a/video,/b/video')).toThrow(/"video" twice/);
  });
});
