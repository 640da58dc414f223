/** Something to read, not begun yet. */
export type Part<T> = () => AsyncIterable<T>;

type Begun<T> = { readonly rest: AsyncIterator<T>; readonly first: Promise<IteratorResult<T>> };

/**
 * All of one part, then all of the next. Each part is begun while the one before it is still being read: entering a video anew takes as
 * long as many looks, and nobody has to wait for it. Leaving early ends what was begun.
 */
export async function* inTurn<T>(parts: readonly Part<T>[]): AsyncGenerator<T, void, undefined> {
  const begun: Begun<T>[] = [];
  const begin = (part: Part<T> | undefined) => {
    if (!part) return;
    const rest = part()[Symbol.asyncIterator]();
    const first = rest.next();
    // Thrown to the reader when it is this part's turn; until then it is nobody's.
    first.catch(() => undefined);
    begun.push({ rest, first });
  };
  try {
    begin(parts[0]);
    for (const [index] of parts.entries()) {
      begin(parts[index + 1]);
      const part = begun[index];
      if (!part) return;
      for (let result = await part.first; !result.done; result = await part.rest.next()) yield result.value;
    }
  } finally {
    await Promise.allSettled(begun.map(({ rest }) => rest.return?.()));
  }
}
