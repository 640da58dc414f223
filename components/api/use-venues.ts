import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { type MatchView, matchViewSchema } from '../../lib/contracts/portal.ts';
import type { ChangeVenueBody, CreateVenueBody, saveCalibrationBody } from '../../lib/contracts/venue.ts';
import { venueSchema, venuesReply } from '../../lib/contracts/venue.ts';
import { queryKeys } from './query-keys.ts';
import { requestDone, requestJson } from './request.ts';

export function useVenues() {
  return useQuery({
    queryKey: queryKeys.venues,
    queryFn: async ({ signal }) => (await requestJson(venuesReply, '/api/venues', { signal })).venues,
  });
}

export function useVenue(venueId: string) {
  return useQuery({
    queryKey: queryKeys.venue(venueId),
    queryFn: ({ signal }) => requestJson(venueSchema, `/api/venues/${venueId}`, { signal }),
    retry: false,
  });
}

export function useCreateVenue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateVenueBody) => requestJson(venueSchema, '/api/venues', { verb: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.venues }),
  });
}

/** Change, calibrate or remove a venue; what is shown of it follows. */
export function useVenueActions(venueId: string) {
  const client = useQueryClient();
  const url = `/api/venues/${venueId}`;
  const onSuccess = () => client.invalidateQueries({ queryKey: queryKeys.venues });
  const change = useMutation({
    mutationFn: (body: ChangeVenueBody) => requestJson(venueSchema, url, { verb: 'PATCH', body }),
    onSuccess,
  });
  const calibrate = useMutation({
    mutationFn: (body: z.input<typeof saveCalibrationBody>) =>
      requestJson(venueSchema, `${url}/calibrations`, { verb: 'POST', body }),
    onSuccess,
  });
  const remove = useMutation({ mutationFn: () => requestDone(url, 'DELETE') });
  return { change, calibrate, remove };
}

/** Say where a match was played. */
export function useChooseVenue(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (venueId: string | null) =>
      requestJson(matchViewSchema, `/api/jobs/${jobId}/match`, { verb: 'PATCH', body: { venue_id: venueId } }),
    onSuccess: async (match) => {
      client.setQueryData<MatchView>(queryKeys.match(jobId), match);
      await client.invalidateQueries({ queryKey: queryKeys.venues });
    },
  });
}
