import { mount } from 'svelte';
import App from './App.svelte';
import { answered } from './lib/live.svelte';
import { session } from './lib/session.svelte';
import { rooms } from './rooms';
import './theme/index.css';

const target = document.getElementById('app');
// The answers came with the page: a window that has to wait for them would be one more picture to paint. Laid out as soon as all is
// there, the first picture does not wait for the next beat of the screen to begin with that.
if (target) {
  void session
    .refresh()
    .then(() => mount(App, { target, props: { rooms } }))
    .then(answered)
    .then(() => target.getBoundingClientRect());
}
