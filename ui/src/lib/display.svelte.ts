/* Colours and letter size: a choice of this computer, not of the file. The letter size is that of the root, in which all sizes of the
   theme are expressed. */
import type { Display, Theme } from './generated';
import { laptop } from './transport';

const SMALLEST = 80;
const LARGEST = 200;
const STEPS = [80, 90, 100, 110, 125, 150, 175, 200];

class DisplayState {
  theme = $state<Theme>('system');
  zoom = $state(100);

  /** Looks as it was left on this computer, and from then on as the system asks; the answer stops that. */
  start({ theme, zoom }: Display): () => void {
    this.theme = theme;
    this.zoom = zoom;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const contrast = matchMedia('(prefers-contrast: more)');
    dark.addEventListener('change', this.#apply);
    contrast.addEventListener('change', this.#apply);
    this.#apply();
    return () => {
      dark.removeEventListener('change', this.#apply);
      contrast.removeEventListener('change', this.#apply);
    };
  }

  setTheme(choice: Theme): void {
    this.theme = choice;
    this.#keep();
  }

  larger = (): void => this.#setZoom(STEPS.find((step) => step > this.zoom) ?? LARGEST);
  smaller = (): void => this.#setZoom(STEPS.findLast((step) => step < this.zoom) ?? SMALLEST);
  normal = (): void => this.#setZoom(100);

  #setZoom(percent: number): void {
    this.zoom = percent;
    this.#keep();
  }

  #keep(): void {
    this.#apply();
    laptop.setDisplay({ theme: this.theme, zoom: this.zoom });
  }

  #apply = (): void => {
    const root = document.documentElement;
    root.dataset.theme = this.theme === 'system' ? systemTheme() : this.theme;
    root.style.fontSize = `${this.zoom}%`;
  };
}

function systemTheme(): Exclude<Theme, 'system'> {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const display = new DisplayState();
