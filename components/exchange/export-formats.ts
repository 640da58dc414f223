import type { ExportFileName } from '../../lib/contracts/export-files.ts';

export type ExportFormat = {
  readonly file: ExportFileName;
  readonly name: string;
  /** Who reads it, and what it leaves out. */
  readonly says: string;
};

/** In groups by what people want to do with it. */
export const EXPORT_FORMATS: readonly { readonly group: string; readonly formats: readonly ExportFormat[] }[] = [
  {
    group: 'Analysis',
    formats: [
      { file: 'events.csv', name: 'Table (CSV)', says: 'Excel and other tables. All events with their state.' },
      {
        file: 'sportscode.xml',
        name: 'Sportscode XML',
        says: 'Hudl Sportscode, Nacsport, LongoMatch, Catapult. Without rejected events.',
      },
      {
        file: 'events.json',
        name: 'Touchline JSON',
        says: 'Backups and other programs. Everything that is known: the model’s values, who reviewed, why.',
      },
      {
        file: 'Labels-v2.json',
        name: 'SoccerNet JSON',
        says: 'Research and training (Labels-v2). Key moments, by the halves of the match set-up; unmarked, the whole video is the first.',
      },
    ],
  },
  {
    group: 'Cutting and watching',
    formats: [
      {
        file: 'timeline.otio',
        name: 'OpenTimelineIO',
        says: 'DaVinci Resolve, Kdenlive, Premiere. The events as clips with markers, in frames.',
      },
      {
        file: 'timeline.edl',
        name: 'EDL (CMX 3600)',
        says: 'Resolve, Avid and older editors. Picture only; a note in the file says where times are approximate.',
      },
      { file: 'losslesscut.csv', name: 'LosslessCut CSV', says: 'LosslessCut. Start, end and name of each event.' },
      { file: 'chapters.vtt', name: 'WebVTT chapters', says: 'Web players, beside the original video.' },
      {
        file: 'chapters.ffmeta',
        name: 'FFmpeg chapters',
        says: 'FFmpeg writes them into the original video; overlapping events are cut short.',
      },
    ],
  },
];
