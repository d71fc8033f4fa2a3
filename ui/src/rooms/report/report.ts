/* Which chapters are written by hand, and how the state of a chapter looks. */
import type { Chapter, ChapterState, Report } from '../../lib/generated';
import type { StatusKind } from '../../parts/Status.svelte';

export type TextName = 'foreword' | 'outlook';

export const LOOKS: Record<ChapterState, StatusKind> = { written: 'ok', from_records: 'info', empty: 'plain' };

/** Chapters without a room are written here: the first is the foreword, the last the outlook. */
export function textOf({ chapters }: Report, chapter: Chapter): TextName | null {
  if (chapter.room !== null) return null;
  return chapter === chapters[0] ? 'foreword' : 'outlook';
}

export function chapterOf(report: Report, text: string | null): Chapter | undefined {
  return report.chapters.find((chapter) => text !== null && textOf(report, chapter) === text);
}

export function ready({ chapters }: Report): number {
  return chapters.filter(({ state }) => state !== 'empty').length;
}

/** The titles of what has nothing in it yet. */
export function gaps({ chapters }: Report): string[] {
  return chapters.filter(({ state }) => state === 'empty').map(({ title }) => title);
}
