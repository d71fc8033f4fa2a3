import { mount } from 'svelte';
import App from './App.svelte';
import { rooms } from './rooms';
import './theme/index.css';

const target = document.getElementById('app');
if (target) mount(App, { target, props: { rooms } });
