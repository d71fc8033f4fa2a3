import { render } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { exampleBackend } from '../src/gallery/backend';
import Parts from '../src/gallery/Parts.svelte';
import { setBackend } from '../src/lib/transport';

test('the parts are built so that a screen reader can follow', async () => {
  setBackend(exampleBackend('open'));
  const { container } = render(Parts);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
