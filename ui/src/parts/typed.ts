/* The properties that the fields for amounts, dates, times and distances have in common. */
export interface TypedProps<Value> {
  label: string;
  hint?: string;
  error?: string | null;
  required?: boolean;
  optional?: boolean;
  disabled?: boolean;
  hideLabel?: boolean;
  /** When the user is done with the field and its meaning changed. */
  onchange?: (value: Value | null) => void;
}

// What the core is still reading. A form waits for it, so that Enter right after the last letter sends what stands in the field.
const underway = new Set<Promise<void>>();

export function reading(work: Promise<void>): void {
  underway.add(work);
  void work.finally(() => underway.delete(work));
}

export async function settled(): Promise<void> {
  await Promise.all(underway);
}
