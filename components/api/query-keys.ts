/** Names of what is kept, so that everyone refreshes the same thing. */
export const queryKeys = {
  jobs: ['jobs'] as const,
  match: (jobId: string) => ['match', jobId] as const,
  venues: ['venues'] as const,
  venue: (venueId: string) => ['venues', venueId] as const,
  roots: ['roots'] as const,
  entries: (rootId: string, path: string) => ['roots', rootId, path] as const,
  links: (jobId: string, reelType: string) => ['links', jobId, reelType] as const,
  versions: (jobId: string, reelType: string) => ['versions', jobId, reelType] as const,
  shared: (token: string) => ['shared', token] as const,
  history: (jobId: string, eventId: string, version: string) => ['match', jobId, 'history', eventId, version] as const,
  scenes: (jobId: string) => ['scenes', jobId] as const,
  tracks: (jobId: string, version: string, window: number) => ['tracks', jobId, version, window] as const,
  importPreview: (jobId: string, fileId: number | null, wishes: unknown) => ['import', jobId, fileId, wishes] as const,
  clipSet: (jobId: string, clipSetId: string | null) => ['clips', jobId, clipSetId] as const,
  reviews: (jobId: string) => ['reviews', jobId] as const,
};
