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
  reviews: (jobId: string) => ['reviews', jobId] as const,
};
