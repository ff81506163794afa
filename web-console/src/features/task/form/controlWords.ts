import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import i18next from 'i18next';
import { Fragment, options, type VNode } from 'preact';

type Control = 'add' | 'collapse' | 'more' | 'less' | 'search' | 'choose' | 'nothingFound' | 'allChosen' | 'skip' | 'removeChosen' | 'dateAndTime';

/** The library says these in English only; preact lets its elements be changed as they are made. Its own mark stays as it is. */
const words: Readonly<Record<string, Control>> = {
  'Add new': 'add', Collapse: 'collapse', Increment: 'more', Decrement: 'less', Search: 'search', Select: 'choose', 'No results': 'nothingFound', 'All values selected': 'allChosen', 'Skip to search': 'skip', 'Remove tag': 'removeChosen', 'Date and time must both be entered.': 'dateAndTime',
};
const counted: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^Remove list item (\d+)$/, (number) => i18next.t('forms.control.removeItem', { number })],
  [/^Expand all \((\d+)\)$/, (count) => i18next.t('forms.control.expand', { count: Number(count) })],
];
const attributes = ['aria-label', 'placeholder', 'title'] as const;
/** Where authors' words stand, which are not to be taken for the library's. */
const authored = ['fjs-form-field-label', 'fjs-inline-label', 'fjs-dropdownlist-item', 'fjs-taglist-tag-label', 'fjs-form-field-description', 'fjs-button'];

function translated(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  const key = Object.hasOwn(words, text) ? words[text] : undefined;
  if (key) return i18next.t(`forms.control.${key}`);
  for (const [form, say] of counted) {
    const found = form.exec(text);
    if (found) return say(found[1] ?? '');
  }
  return text;
}

const before = options.vnode?.bind(options);
options.vnode = (vnode: VNode) => {
  const props = vnode.props as Record<string, unknown>;
  const classes = typeof props.class === 'string' ? props.class : '';
  if ((typeof vnode.type === 'string' || vnode.type === Fragment) && !authored.some((name) => classes.includes(name))) {
    for (const name of attributes) if (name in props) props[name] = translated(props[name]);
    props.children = Array.isArray(props.children) ? props.children.map(translated) : translated(props.children);
  }
  before?.(vnode);
};

const english = { ...flatpickr.l10ns.default };
const speak = (language: string): void => { flatpickr.localize(language === 'en' ? english : Mandarin); };
speak(i18next.language);
i18next.on('languageChanged', speak);
