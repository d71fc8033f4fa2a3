/* What jsdom lacks of a browser. */
import { cleanup, configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// What is fetched when first asked for is made on the spot here, on a machine that may be busy.
configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);

HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
  this.querySelector<HTMLElement>('button')?.focus();
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

Element.prototype.scrollIntoView = () => undefined;

window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener() {}, removeListener() {} });

window.IntersectionObserver = class implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};
window.ResizeObserver = class implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
};
