/* The little that a text in Raadwerk may hold, and how it becomes CommonMark and back: two kinds of heading, paragraphs, lists, bold,
   italic and links. Whatever is pasted or read is brought back to this. */
import MarkdownIt from 'markdown-it';
import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown';
import { type MarkType, type Node, type NodeType, Schema, type TagParseRule } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, type Plugin } from 'prosemirror-state';

/** The security policy takes inline styles away, so a pasted text carries them as data. */
export function keepStyles(html: string): string {
  return html.replace(/(<\w[^>]*?)\sstyle=/gi, '$1 data-style=');
}

function styled(tag: string, means: (style: string) => boolean): TagParseRule {
  // More than one mark may be read from the same element.
  return { tag, consuming: false, getAttrs: (element) => means(element.dataset.style ?? '') && null };
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 1 } },
      parseDOM: [
        { tag: 'h1', attrs: { level: 1 } },
        { tag: 'h2', attrs: { level: 1 } },
        { tag: 'h3', attrs: { level: 1 } },
        { tag: 'h4', attrs: { level: 2 } },
        { tag: 'h5', attrs: { level: 2 } },
        { tag: 'h6', attrs: { level: 2 } },
      ],
      // The room has h1 and the card h2, so a heading of a text begins at h3.
      toDOM: (node) => [node.attrs.level === 1 ? 'h3' : 'h4', 0],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { tight: { default: true } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { order: { default: 1 }, tight: { default: true } },
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    hard_break: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
  marks: {
    link: {
      inclusive: false,
      attrs: { href: {} },
      parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ownLink(element.getAttribute('href')) }],
      toDOM: (mark) => ['a', { href: String(mark.attrs.href), title: String(mark.attrs.href) }, 0],
    },
    em: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }, styled('span', (style) => /font-style:\s*italic/.test(style))],
      toDOM: () => ['em', 0],
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Word and Google Docs wrap whole texts in a <b> of normal weight.
        styled('b', (style) => !/font-weight:\s*normal/.test(style)),
        styled('span', (style) => /font-weight:\s*(bold|[6-9]00)/.test(style)),
      ],
      toDOM: () => ['strong', 0],
    },
  },
});

const { nodes, marks } = schema;

/** An address that may stand in a text: a page or an e-mail address. "www." and a bare address are completed. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(text)) return text;
  if (/^www\.\S+\.\S+$/i.test(text)) return `https://${text}`;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return null;
}

function ownLink(href: string | null): { href: string } | false {
  const address = href === null ? null : linkAddress(href);
  return address === null ? false : { href: address };
}

const UNKNOWN_TO_US = ['code', 'fence', 'blockquote', 'hr', 'lheading', 'reference', 'html_block', 'backticks', 'image', 'html_inline'];

const parser = new MarkdownParser(schema, new MarkdownIt('commonmark', { html: false }).disable(UNKNOWN_TO_US), {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: token.tag === 'h1' ? 1 : 2 }) },
  bullet_list: { block: 'bullet_list' },
  ordered_list: { block: 'ordered_list', getAttrs: (token) => ({ order: Number(token.attrGet('start') ?? 1) }) },
  list_item: { block: 'list_item' },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '' }) },
});

const serializer = new MarkdownSerializer(
  {
    paragraph(state, node) {
      state.renderInline(node);
      state.closeBlock(node);
    },
    heading(state, node) {
      state.write(node.attrs.level === 1 ? '# ' : '## ');
      state.renderInline(node, false);
      state.closeBlock(node);
    },
    bullet_list: (state, node) => state.renderList(node, '  ', () => '- '),
    ordered_list(state, node) {
      const first = Number(node.attrs.order);
      state.renderList(node, '   ', (index) => `${first + index}. `);
    },
    list_item: (state, node) => state.renderContent(node),
    hard_break(state, node, parent, index) {
      // A break at the very end means nothing in CommonMark.
      if (index < parent.childCount - 1) state.write('\\\n');
    },
    text: (state, node) => state.text(node.text ?? ''),
  },
  {
    em: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    strong: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    link: { open: '[', close: (_state, mark) => `](${String(mark.attrs.href).replace(/[()\s]/g, encodeURIComponent)})` },
  },
);

export function fromMarkdown(markdown: string): Node {
  return parser.parse(markdown);
}

export function toMarkdown(doc: Node): string {
  return serializer.serialize(doc, { tightLists: true }).trim();
}

// Commands.

function isIn(state: EditorState, type: NodeType, level?: number): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type && (level === undefined || node.attrs.level === level)) return true;
  }
  return false;
}

export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

function toggleHeading(level: 1 | 2): Command {
  return (state, dispatch, view) => {
    const back = isIn(state, nodes.heading, level);
    return setBlockType(back ? nodes.paragraph : nodes.heading, back ? null : { level })(state, dispatch, view);
  };
}

function toggleList(type: NodeType): Command {
  return (state, dispatch, view) =>
    isIn(state, type) ? liftListItem(nodes.list_item)(state, dispatch, view) : wrapInList(type)(state, dispatch, view);
}

export const commands = {
  heading: toggleHeading(1),
  subheading: toggleHeading(2),
  bold: toggleMark(marks.strong),
  italic: toggleMark(marks.em),
  bullets: toggleList(nodes.bullet_list),
  numbers: toggleList(nodes.ordered_list),
} satisfies Record<string, Command>;

export type TextCommand = keyof typeof commands;

export function isOn(state: EditorState, command: TextCommand): boolean {
  switch (command) {
    case 'heading':
      return isIn(state, nodes.heading, 1);
    case 'subheading':
      return isIn(state, nodes.heading, 2);
    case 'bold':
      return hasMark(state, marks.strong);
    case 'italic':
      return hasMark(state, marks.em);
    case 'bullets':
      return isIn(state, nodes.bullet_list);
    case 'numbers':
      return isIn(state, nodes.ordered_list);
  }
}

export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const change = state.tr;
    if (href === null) change.removeMark(from, to, marks.link);
    else if (empty) change.replaceSelectionWith(schema.text(href.replace(/^mailto:/, ''), [marks.link.create({ href })]), false);
    else change.addMark(from, to, marks.link.create({ href }));
    dispatch?.(change);
    return true;
  };
}

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

function plugins(askLink: () => void): Plugin[] {
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
        wrappingInputRule(/^(\d{1,2})\.\s$/, nodes.ordered_list, (match) => ({ order: Number(match[1]) })),
        textblockTypeInputRule(/^#\s$/, nodes.heading, { level: 1 }),
        textblockTypeInputRule(/^##\s$/, nodes.heading, { level: 2 }),
      ],
    }),
    keymap({
      // When no typing is left to take back the key goes on to the window, which takes back the last change.
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-b': commands.bold,
      'Mod-i': commands.italic,
      'Mod-k': () => {
        askLink();
        return true;
      },
      'Mod-Alt-1': commands.heading,
      'Mod-Alt-2': commands.subheading,
      'Mod-Shift-8': commands.bullets,
      'Mod-Shift-7': commands.numbers,
      'Shift-Enter': lineBreak,
      Enter: splitListItem(nodes.list_item),
      // Tab leaves the text, as in every other field, except where it means something: in a list.
      Tab: sinkListItem(nodes.list_item),
      'Shift-Tab': liftListItem(nodes.list_item),
    }),
    keymap({ ...baseKeymap, Enter: chainCommands(splitListItem(nodes.list_item), baseKeymap.Enter ?? (() => false)) }),
    history(),
  ];
}

export function newState(markdown: string, askLink: () => void): EditorState {
  return EditorState.create({ doc: fromMarkdown(markdown), plugins: plugins(askLink) });
}
