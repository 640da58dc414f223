import { expect, test } from 'vitest';
import { eventsFile, eventsJson } from '../domain/exports/events-json.ts';
import { exportedMatch, matchEvent } from '../domain/exports/exported-match.fixture.ts';
import { eventsFileJsonSchema, eventsFileSchema } from './events-file.ts';

const match = exportedMatch([
  matchEvent({}),
  matchEvent({
    event_id: '5f0c6cf0-6a53-4a0e-8f6a-0d7c5c1c2a19',
    metadata: {
      source: 'human',
      imported: {
        format: 'csv',
        code: 'Corner',
        labels: [{ group: 'A', text: 'b' }],
        colour: [1, 2, 3],
        original: null,
      },
    },
  }),
]);

test('what is written fits the contract, and nothing of it is unknown there', () => {
  const parsed = eventsFileSchema.parse(JSON.parse(eventsJson(match)));
  expect(parsed).toEqual(eventsFile(match));
});

test('the published schema asks for what the contract asks', () => {
  const schema = eventsFileJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Touchline events',
    required: ['format', 'format_version', 'match', 'events'],
    properties: { format: { const: 'touchline-events' }, format_version: { const: 1 } },
  });
  expect(JSON.stringify(schema)).toContain('shot_stop_diving');
});
