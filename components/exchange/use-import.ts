import { useEffect, useRef, useState } from 'react';
import { type ImportEventsBody, MAX_IMPORT_LETTERS } from '../../lib/contracts/import-events.ts';
import type { EventType } from '../../lib/domain/football.ts';
import { useImportEvents, useImportPreview } from '../api/use-import-events.ts';
import { decodeText } from './read-text-file.ts';

type Source = { readonly fileId: number; readonly name: string; readonly text: string };
type Mapping = ReadonlyMap<string, EventType | null>;

/** Each press of a button that shifts the rows need not be asked for by itself. */
const SETTLES_AFTER_MS = 250;
const NOTHING_MAPPED: Mapping = new Map();

/** All that the import dialog knows and may do. */
export function useImport(jobId: string) {
  const [source, setSource] = useState<Source | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const [offsetSec, setOffsetSec] = useState(0);
  const [secondHalfSec, setSecondHalfSec] = useState<number | null>(null);
  const [mapping, setMapping] = useState(NOTHING_MAPPED);
  const lastFileId = useRef(0);

  const [settledOffsetSec, settle] = useSettled(offsetSec);
  const body: ImportEventsBody = {
    text: source?.text ?? '',
    offset_sec: settledOffsetSec,
    second_half_sec: secondHalfSec,
    mapping: [...mapping].map(([code, event_type]) => ({ code, event_type })),
  };
  const preview = useImportPreview(jobId, source?.fileId ?? null, body);
  const adding = useImportEvents(jobId);

  const read = (name: string, text: string) => {
    setFileProblem(text.length > MAX_IMPORT_LETTERS ? TOO_LARGE : null);
    if (text.length > MAX_IMPORT_LETTERS) return;
    lastFileId.current += 1;
    setMapping(NOTHING_MAPPED);
    setOffsetSec(0);
    settle(0);
    setSecondHalfSec(null);
    setSource({ fileId: lastFileId.current, name, text });
  };
  const readFile = async (file: File) => {
    // In UTF-16 a letter is two bytes.
    if (file.size > 2 * MAX_IMPORT_LETTERS) return setFileProblem(TOO_LARGE);
    try {
      read(file.name, decodeText(new Uint8Array(await file.arrayBuffer())));
    } catch {
      setFileProblem(`“${file.name}” could not be read. Is it a folder, or has it been moved?`);
    }
  };
  return {
    source,
    fileProblem,
    pasted,
    setPasted,
    read,
    readFile,
    startOver: () => {
      setSource(null);
      adding.reset();
    },
    offsetSec,
    setOffsetSec,
    setSecondHalfSec,
    mapping,
    mapCode: (code: string, type: EventType | null) => setMapping((before) => new Map(before).set(code, type)),
    preview,
    isSettled: !preview.isFetching && settledOffsetSec === offsetSec,
    adding,
    add: () => adding.mutate(body),
  };
}
export type Import = ReturnType<typeof useImport>;

const TOO_LARGE = 'The file is larger than 5 MB. Split it, or leave out what is no event.';

/** The value once it has stayed the same for a moment, and a way to have it at once. */
function useSettled<Value>(value: Value): readonly [Value, (value: Value) => void] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return [settled, setSettled];
}
