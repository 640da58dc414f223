/**
 * What names the content of several files in a row, to be hashed: the same files in the same order are the same match.
 * @param sha256s  of the files, hex
 */
export function joinedContent(sha256s: readonly string[]): string {
  return ['touchline files in a row', ...sha256s].join('\n');
}
