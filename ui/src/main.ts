import { mount } from 'svelte';
import App from './App.svelte';
import { session } from './lib/session.svelte';
import { rooms } from './rooms';
import './theme/index.css';

const target = document.getElementById('app');
// The answer came with the page: a window that has to wait for it would be one more picture to paint.
if (target) void session.refresh().then(() => mount(App, { target, props: { rooms } }));
