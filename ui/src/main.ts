import { mount } from 'svelte';
import App from './App.svelte';
import { session } from './lib/session.svelte';
import { rooms } from './rooms';
import './theme/index.css';

const target = document.getElementById('app');
// Asked first, so that the answer is on its way while the window is made.
void session.refresh();
if (target) mount(App, { target, props: { rooms } });
