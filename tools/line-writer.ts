/**
 * Cut a stream of text into lines and hand each on with a prefix.
 * @returns `write` takes pieces as they come; `end` hands on what stands without a line feed
 */
export function linePrefixer(prefix: string, out: (line: string) => void): { write(piece: string): void; end(): void } {
  let rest = '';
  return {
    write(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) out(prefix + line.replace(/\r$/, ''));
    },
    end() {
      if (rest) out(prefix + rest);
      rest = '';
    },
  };
}
