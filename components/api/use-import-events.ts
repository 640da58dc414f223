import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ImportEventsBody, importReply } from '../../lib/contracts/import-events.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

const request = (jobId: string, body: ImportEventsBody) =>
  requestJson(importReply, `/api/jobs/${jobId}/imports`, { verb: 'POST', body });

/**
 * What an import would do. The last answer stays while the next is on its way.
 * @param fileId stands for the text, which may be megabytes; null: there is none yet
 */
export function useImportPreview(jobId: string, fileId: number | null, body: ImportEventsBody) {
  const { text: _text, ...wishes } = body;
  return useQuery({
    queryKey: queryKeys.importPreview(jobId, fileId, wishes),
    // Never broken off: half a body is an error in the server's log.
    queryFn: () => request(jobId, { ...body, dry_run: true }),
    enabled: fileId !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
}

/** Add what the preview showed; the match follows. */
export function useImportEvents(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportEventsBody) => request(jobId, { ...body, dry_run: false }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.match(jobId) }),
        client.invalidateQueries({ queryKey: queryKeys.jobs }),
      ]),
  });
}
