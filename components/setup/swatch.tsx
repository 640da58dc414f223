/** The colour of a shirt; a dashed ring where nobody has said. For the eye only: it always stands beside a name. */
export function Swatch({ colour }: { colour: string | null }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block size-3.5 shrink-0 rounded-full border ${colour === null ? 'border-dashed border-line-strong' : 'border-line-strong'}`}
      style={colour === null ? undefined : { backgroundColor: colour }}
    />
  );
}
