/* A rule being typed. The text is what counts: the core reads it, and the controls beside it only write another text. */
import { clock } from '../../lib/format';
import type { Rule } from '../../lib/generated';
import { live } from '../../lib/live.svelte';
import { ask } from '../../lib/transport';
import { ruleText, type Times } from './schedule';

const USUAL: Rule = { week: 'first', weekday: 'tuesday', skip_months: [] };
const USUAL_TIMES: Times = { startsAt: '19:00', endsAt: '21:00' };

/** Make it while a component is being made, as any `live`. */
export class RuleReader {
  text = $state(ruleText(USUAL, USUAL_TIMES));
  times = $state.raw(USUAL_TIMES);
  readonly #reading = live(() => ask('meetings.read_rule', { text: this.text }), []);

  constructor() {
    // Times that stand in the text; one that does not keeps what it was.
    $effect(() => {
      const found = this.#reading.data;
      if (!found?.starts_at) return;
      const endsAt = found.ends_at ? clock(found.ends_at) : this.times.endsAt;
      this.times = { startsAt: clock(found.starts_at), endsAt };
    });
  }

  /** The last rule that was understood. */
  get understood(): Rule | undefined {
    return this.#reading.data?.rule;
  }

  /** "eerste dinsdag van de maand, niet in augustus" */
  get description(): string | undefined {
    return this.#reading.data?.description;
  }

  /** Why the text as it is now cannot be read. */
  get problem(): string | null {
    return this.#reading.error?.message ?? null;
  }

  write(rule: Rule, times: Times = this.times): void {
    this.times = { startsAt: times.startsAt && clock(times.startsAt), endsAt: times.endsAt && clock(times.endsAt) };
    this.text = ruleText(rule, this.times);
  }
}
