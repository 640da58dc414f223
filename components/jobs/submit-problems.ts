/** Every problem finds its field; one that names none is about the file, the only thing that varies. */
export function submitProblems(
  ofPath: string | null,
  ofReels: string | null,
  whole: string,
): { path: string | null; reels: string | null } {
  if (ofPath === null && ofReels === null) return { path: whole, reels: null };
  return { path: ofPath, reels: ofReels };
}
