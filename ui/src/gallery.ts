/* For looking at the parts and the frame without the core; `npm run dev`, then /gallery.html. Not part of the build.
   ?view=parts|app  &state=start|who|example|locked  &theme=dark|contrast  &zoom=200 */
import { mount } from 'svelte';
import App from './App.svelte';
import { exampleBackend, type ExampleState } from './gallery/backend';
import Parts from './gallery/Parts.svelte';
import { rooms } from './gallery/rooms';
import { display } from './lib/display.svelte';
import type { Display, Theme } from './lib/generated';
import { session } from './lib/session.svelte';
import { setBackend } from './lib/transport';
import './theme/index.css';

const asked = new URLSearchParams(location.search);
const looks: Display = { theme: (asked.get('theme') ?? 'light') as Theme, zoom: Number(asked.get('zoom') ?? 100) };
setBackend(exampleBackend((asked.get('state') ?? 'open') as ExampleState, looks));
display.start(looks);

const target = document.getElementById('app');
if (target) {
  if (asked.get('view') === 'app') {
    void session.refresh();
    mount(App, { target, props: { rooms } });
  }
  else mount(Parts, { target: target.appendChild(document.createElement('main')) });
}
