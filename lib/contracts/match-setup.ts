import { z } from 'zod';
import { periodProblems } from '../domain/period-problems.ts';
import { MAX_NAME_LENGTH, MAX_NUMBER, MAX_PLAYERS, MAX_POSITION_LENGTH, squadProblems } from '../domain/squad.ts';

/* What staff say of a match: who played whom, when, in what, who was in the squads, and where its halves lie in the video. */

export const MAX_PERIODS = 10;
const MAX_MINUTE = 300;

const words = (max: number) => z.string().trim().max(max, `At most ${max} letters.`);
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'A colour is # and six digits, for example #1d4ed8.')
  .toLowerCase()
  .nullable();
const videoSec = z.number().min(0, 'The video begins at 0:00.').max(86_400);
const clockMinute = z.number().min(0).max(MAX_MINUTE, `The match clock goes to ${MAX_MINUTE} minutes at most.`);

/** A part of a match in the video, and what its clock shows: see `Period` of lib/domain/match-clock.ts. */
export const periodSchema = z
  .object({
    label: z.string().trim().min(1, 'Give the period a name.').max(40, 'At most 40 letters.'),
    start_sec: videoSec,
    end_sec: videoSec,
    start_minute: clockMinute.meta({ description: 'What the match clock shows at start_sec: 0, 45, 90.' }),
    end_minute: clockMinute.meta({ description: 'Where added time begins: 45, 90.' }),
  })
  .meta({ id: 'Period' });
export const periodsSchema = z.array(periodSchema).max(MAX_PERIODS, `At most ${MAX_PERIODS} periods.`);

const playerBody = z.object({
  number: z
    .int()
    .min(1, 'Numbers begin at 1.')
    .max(MAX_NUMBER, `Numbers end at ${MAX_NUMBER}.`)
    .nullable()
    .default(null),
  name: words(MAX_NAME_LENGTH).min(1, 'Give the player a name.'),
  position: words(MAX_POSITION_LENGTH).default(''),
});

const teamBody = z.object({
  name: words(80).default(''),
  short_name: words(12).default(''),
  shirt_colour: colour.default(null),
  keeper_colour: colour.default(null),
  squad: z
    .array(playerBody)
    .max(MAX_PLAYERS, `A squad has at most ${MAX_PLAYERS} players.`)
    .default([])
    .superRefine((squad, ctx) => {
      for (const { index, field, message } of squadProblems(squad))
        ctx.addIssue({ code: 'custom', path: [index, field], message });
    }),
});

const sides = z.enum(['home', 'away']);

/** The whole set-up of a match, in the place of what was said before. */
export const saveSetupBody = z
  .object({
    /** The revision that was read: when someone else has saved since, nothing is changed (409). */
    revision: z.int().min(0),
    date: z.iso.date('A date is written 2026-11-22.').nullable().default(null),
    competition: words(120).default(''),
    /** Which team stands further left as the video begins: what events call `home`. */
    left_at_start: sides.default('home'),
    teams: z.object({ home: teamBody.prefault({}), away: teamBody.prefault({}) }).prefault({}),
    periods: periodsSchema.default([]).superRefine((periods, ctx) => {
      for (const { index, field, message } of periodProblems(periods, null))
        ctx.addIssue({ code: 'custom', path: [index, field], message });
    }),
  })
  .meta({ id: 'SaveMatchSetup' });
export type SaveSetupBody = z.infer<typeof saveSetupBody>;

const playerSchema = z
  .object({
    player_id: z.uuid(),
    number: z.int().nullable(),
    name: z.string(),
    position: z.string(),
    is_goalkeeper: z.boolean(),
  })
  .meta({ id: 'SquadPlayer' });
export type SquadPlayer = z.infer<typeof playerSchema>;

/** What of a team is no person: in one column of its match. */
export const teamColoursSchema = z.object({
  name: z.string(),
  short_name: z.string(),
  shirt_colour: z.string().nullable(),
  keeper_colour: z.string().nullable(),
});
const teamSchema = teamColoursSchema.extend({ squad: z.array(playerSchema) });
export type SetupTeam = z.infer<typeof teamSchema>;

export const matchSetupSchema = z
  .object({
    /** 0: nobody has said anything yet. */
    revision: z.int(),
    date: z.iso.date().nullable(),
    competition: z.string(),
    left_at_start: sides,
    teams: z.object({ home: teamSchema, away: teamSchema }),
    /** In the order of time. */
    periods: z.array(periodSchema),
    saved_at: z.iso.datetime().nullable(),
    saved_by: z.string().nullable(),
  })
  .meta({ id: 'MatchSetup' });
export type MatchSetup = z.infer<typeof matchSetupSchema>;

const NO_TEAM: SetupTeam = { name: '', short_name: '', shirt_colour: null, keeper_colour: null, squad: [] };

/** What is known of a match of which nobody has said anything. */
export const NO_SETUP: MatchSetup = {
  revision: 0,
  date: null,
  competition: '',
  left_at_start: 'home',
  teams: { home: NO_TEAM, away: NO_TEAM },
  periods: [],
  saved_at: null,
  saved_by: null,
};
