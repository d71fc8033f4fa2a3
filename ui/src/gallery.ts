/* For looking at the parts and the frame without the core; `npm run dev`, then /gallery.html. Not part of the build.
   ?view=parts|app  &state=start|who|example|locked  &theme=dark|contrast  &zoom=200 */
import { mount } from 'svelte';
import App from './App.svelte';
import { exampleBackend, type ExampleState } from './gallery/backend';
import Parts from './gallery/Parts.svelte';
import { rooms } from './gallery/rooms';
import { session } from './lib/session.svelte';
import { setBackend } from './lib/transport';
import './theme/index.css';

const asked = new URLSearchParams(location.search);
localStorage.setItem('raadwerk.theme', asked.get('theme') ?? 'light');
localStorage.setItem('raadwerk.zoom', asked.get('zoom') ?? '100');
setBackend(exampleBackend((asked.get('state') ?? 'open') as ExampleState));

const target = document.getElementById('app');
if (target) {
  if (asked.get('view') === 'app') {
    void session.refresh();
    mount(App, { target, props: { rooms } });
  }
  else mount(Parts, { target: target.appendChild(document.createElement('main')) });
}
