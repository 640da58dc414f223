import { fileUrl, type SourceFile } from './source-file.ts';

/** Before every input, FFmpeg's and FFprobe's: files only, and the container that we saw ourselves. */
export function inputGuards(demuxer: string): readonly string[] {
  return ['-protocol_whitelist', 'file,pipe', '-f', demuxer];
}

export function describeArgs(source: SourceFile): readonly string[] {
  return [
    '-v',
    'error',
    ...inputGuards(source.demuxer),
    '-show_format',
    '-show_streams',
    // Tells whether two tracks have the same codec parameters.
    '-show_data_hash',
    'md5',
    '-of',
    'json',
    fileUrl(source.path),
  ];
}

/** One line a packet, in the order of the file: pts and dts in ticks of the stream's time base, then flags ("K_", "_D"). No decoding. */
export function packetListArgs(source: SourceFile, streamIndex: number): readonly string[] {
  return [
    ...['-v', 'error', ...inputGuards(source.demuxer), '-select_streams', String(streamIndex)],
    ...['-show_entries', 'packet=pts,dts,flags', '-of', 'csv=p=0', fileUrl(source.path)],
  ];
}

/** One line a decoded frame: its pts in ticks. For containers that store no presentation times (AVI). */
export function frameListArgs(source: SourceFile, streamIndex: number): readonly string[] {
  return [
    ...['-v', 'error', ...inputGuards(source.demuxer), '-select_streams', String(streamIndex)],
    ...['-show_entries', 'frame=best_effort_timestamp', '-of', 'csv=p=0', fileUrl(source.path)],
  ];
}

/** All packets, then streams, then the container, in one go: a line each, `packet|stream_index=0|pts=0|dts=0|flags=K_`. */
export function inventoryArgs(source: SourceFile): readonly string[] {
  const packet = 'packet=stream_index,pts,dts,flags';
  const stream = 'stream=index,codec_type,codec_name,channels,time_base,r_frame_rate,avg_frame_rate';
  return [
    ...['-v', 'error', ...inputGuards(source.demuxer)],
    ...['-show_entries', `${packet}:${stream}:format=start_time,duration`, '-of', 'compact', fileUrl(source.path)],
  ];
}
