/* Colours and letter size: a choice of this computer, not of the file. The letter size is that of the root, in which all sizes of the
   theme are expressed. */
const SMALLEST = 80;
const LARGEST = 200;
const STEPS = [80, 90, 100, 110, 125, 150, 175, 200];

export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast';

const THEME_KEY = 'raadwerk.theme';
const ZOOM_KEY = 'raadwerk.zoom';
const CHOICES: readonly string[] = ['system', 'light', 'dark', 'contrast'];

class Display {
  theme = $state<ThemeChoice>('system');
  zoom = $state(100);

  start(): () => void {
    const theme = localStorage.getItem(THEME_KEY) ?? '';
    if (CHOICES.includes(theme)) this.theme = theme as ThemeChoice;
    const zoom = Number(localStorage.getItem(ZOOM_KEY));
    if (zoom >= SMALLEST && zoom <= LARGEST) this.zoom = zoom;
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

  setTheme(choice: ThemeChoice): void {
    this.theme = choice;
    localStorage.setItem(THEME_KEY, choice);
    this.#apply();
  }

  larger = (): void => this.#setZoom(STEPS.find((step) => step > this.zoom) ?? LARGEST);
  smaller = (): void => this.#setZoom(STEPS.findLast((step) => step < this.zoom) ?? SMALLEST);
  normal = (): void => this.#setZoom(100);

  #setZoom(percent: number): void {
    this.zoom = percent;
    localStorage.setItem(ZOOM_KEY, String(percent));
    this.#apply();
  }

  #apply = (): void => {
    const root = document.documentElement;
    root.dataset.theme = this.theme === 'system' ? systemTheme() : this.theme;
    root.style.fontSize = `${this.zoom}%`;
  };
}

function systemTheme(): Exclude<ThemeChoice, 'system'> {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const display = new Display();
