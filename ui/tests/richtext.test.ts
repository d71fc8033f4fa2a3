import { expect, test } from 'vitest';
import { DOMParser } from 'prosemirror-model';
import { fromMarkdown, keepStyles, linkAddress, schema, toMarkdown } from '../src/parts/richtext';

const round = (markdown: string) => toMarkdown(fromMarkdown(markdown));

function pasted(html: string): string {
  const element = document.createElement('div');
  element.innerHTML = keepStyles(html);
  return toMarkdown(DOMParser.fromSchema(schema).parse(element));
}

test('what can be written comes back as it was', () => {
  const text = [
    '# Kop',
    'Een **vette** en *schuine* zin met een [verwijzing](https://www.overheid.nl).',
    '## Tussenkop',
    '- één\n- twee\n  - dieper',
    '1. eerst\n2. dan',
    'regel\\\nnieuwe regel',
  ].join('\n\n');
  expect(round(text)).toBe(text);
});

test('signs that mean something in CommonMark stay signs', () => {
  const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('1. 2 * 3 # [x] _y_ <b>')])]);
  expect(fromMarkdown(toMarkdown(doc)).textContent).toBe('1. 2 * 3 # [x] _y_ <b>');
});

test('deeper headings and things we do not have become what we do have', () => {
  expect(round('#### Diep')).toBe('## Diep');
  expect(fromMarkdown('> aangehaald').textContent).toBe('> aangehaald');
  expect(fromMarkdown('').childCount).toBe(1);
});

test('a text pasted from Word loses everything but our few things', () => {
  expect(
    pasted(
      '<h2 style="color:red">Titel</h2><p class="MsoNormal"><b>vet</b> <span style="font-weight:700">ook</span> <u>niet</u><o:p></o:p></p>' +
        '<table><tr><td>cel</td></tr></table><b style="font-weight:normal"><p>gewoon</p></b><a href="javascript:alert(1)">klik</a>',
    ),
  ).toBe('# Titel\n\n**vet** **ook** niet\n\ncel\n\ngewoon\n\nklik');
});

test('an address is completed or refused', () => {
  expect(linkAddress('www.overheid.nl')).toBe('https://www.overheid.nl');
  expect(linkAddress('raad@waterhoven.nl')).toBe('mailto:raad@waterhoven.nl');
  expect(linkAddress('javascript:alert(1)')).toBeNull();
});
