import { expect, test } from 'vitest';
import { busiestProvider } from './provider-profile.ts';

const node = (provider: string) => `{"cat":"Node","args":{"op_name":"Conv","provider" : "${provider}"}}`;

test.each([
  { name: 'no node', nodes: [], expected: null },
  { name: 'all on the processor', nodes: ['CPUExecutionProvider', 'CPUExecutionProvider'], expected: 'cpu' },
  {
    name: 'a few nodes fell back',
    nodes: ['CUDAExecutionProvider', 'CPUExecutionProvider', 'CUDAExecutionProvider'],
    expected: 'cuda',
  },
])('$name', ({ nodes, expected }) => expect(busiestProvider(`[${nodes.map(node).join(',')}]`)).toBe(expected));
