// Discord's markdown, as far as bots use it, to DOM nodes. Everything else stays text.
import { h } from './dom.js';
import { store } from './store.js';

const inline = [
  [/^`([^`\n]+)`/, (m) => h('code', {}, m[1])],
  [/^\|\|([\s\S]+?)\|\|/, (m) => h('span', { class: 'spoiler', onclick: (e) => e.currentTarget.classList.add('open') }, nodes(m[1]))],
  [/^\*\*([\s\S]+?)\*\*/, (m) => h('strong', {}, nodes(m[1]))],
  [/^__([\s\S]+?)__/, (m) => h('u', {}, nodes(m[1]))],
  [/^~~([\s\S]+?)~~/, (m) => h('s', {}, nodes(m[1]))],
  [/^\*([^*\s][^*]*?)\*/, (m) => h('em', {}, nodes(m[1]))],
  [/^_([^_\s][^_]*?)_(?!\w)/, (m) => h('em', {}, nodes(m[1]))],
  [/^\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/, (m) => link(m[2], m[1])],
  [/^<(https?:\/\/[^\s>]+)>/, (m) => link(m[1], m[1])],
  [/^https?:\/\/[^\s<>)\]]+/, (m) => link(m[0], m[0])],
  [/^<t:(-?\d+)(?::([tTdDfFR]))?>/, (m) => time(Number(m[1]), m[2] ?? 'f')],
  [/^<\/([^:>]+):(\d+)>/, (m) => h('button', { class: 'mention', type: 'button', onclick: () => document.dispatchEvent(new CustomEvent('command', { detail: m[1] })) }, `/${m[1]}`)],
  [/^<@!?(\d+)>/, (m) => h('span', { class: 'mention' }, `@${userName(m[1])}`)],
  [/^<@&(\d+)>/, (m) => h('span', { class: 'mention' }, `@${find('roles', m[1]) ?? 'unknown role'}`)],
  [/^<#(\d+)>/, (m) => h('span', { class: 'mention' }, `#${find('channels', m[1]) ?? 'unknown'}`)],
  [/^<a?:(\w+):\d+>/, (m) => `:${m[1]}:`],
  [/^\\([^A-Za-z0-9\s])/, (m) => m[1]],
];

const link = (url, text) => h('a', { href: url, target: '_blank', rel: 'noreferrer' }, text);
const find = (kind, id) => store.state?.guilds.flatMap((guild) => guild[kind] ?? []).find((item) => item.id === id)?.name;
const userName = (id) => store.state?.people.find((person) => person.id === id)?.displayName ?? (store.state?.bot?.id === id ? 'PteroBot' : 'unknown user');

function nodes(text) {
  const result = [];
  let plain = '';
  while (text) {
    let hit = null;
    for (const [pattern, make] of inline) {
      const match = pattern.exec(text);
      if (match) { hit = [match[0].length, make(match)]; break; }
    }
    if (hit) {
      if (plain) result.push(plain);
      plain = '';
      result.push(hit[1]);
      text = text.slice(hit[0]);
    } else {
      const step = /^[A-Za-z0-9]+/.exec(text)?.[0].length ?? [...text][0].length;
      const url = /https?:\/\//.exec(text.slice(0, step));
      plain += text.slice(0, url ? Math.max(1, url.index) : step);
      text = text.slice(url ? Math.max(1, url.index) : step);
    }
  }
  if (plain) result.push(plain);
  return result;
}

// The eight colours of Discord's ansi blocks.
const letters = ['#4f545c', '#dc322f', '#859900', '#b58900', '#268bd2', '#d33682', '#2aa198', '#ffffff'];
const behind = ['#002b36', '#cb4b16', '#586e75', '#657b83', '#839496', '#6c71c4', '#93a1a1', '#fdf6e3'];

function coloured(text) {
  let style = {};
  return text.split(/(\u001b\[[\d;]*m)/).map((piece) => {
    const codes = /^\u001b\[([\d;]*)m$/.exec(piece);
    if (!codes) return piece && h('span', { style: Object.entries(style).map(([name, value]) => `${name}:${value}`).join(';') }, piece);
    for (const code of codes[1].split(';').map(Number)) {
      if (code === 0) style = {};
      else if (code === 1) style['font-weight'] = 'bold';
      else if (code === 4) style['text-decoration'] = 'underline';
      else if (code >= 30 && code <= 37) style.color = letters[code - 30];
      else if (code >= 40 && code <= 47) style.background = behind[code - 40];
    }
    return null;
  }).filter(Boolean);
}

export function markdown(text) {
  const parts = [];
  let language = '';
  for (const [i, piece] of String(text ?? '').split(/```(?:([\w+-]*)\n)?([\s\S]*?)```/).entries()) {
    if (i % 3 === 0 && piece) parts.push(...lines(piece));
    if (i % 3 === 1) language = piece;
    if (i % 3 === 2) parts.push(h('pre', {}, language === 'ansi' ? coloured(piece.replace(/\n$/, '')) : piece.replace(/\n$/, '')));
  }
  return parts;
}

function lines(text) {
  const out = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0 && !(out.at(-1) instanceof HTMLElement && /^(H\d|BLOCKQUOTE|DIV)$/.test(out.at(-1).tagName))) out.push('\n');
    const block = /^(#{1,3}|-#|>|[-*]) (.*)$/.exec(line);
    if (!block) out.push(...nodes(line));
    else if (block[1] === '-#') out.push(h('div', { class: 'subtext' }, nodes(block[2])));
    else if (block[1] === '>') out.push(h('blockquote', {}, nodes(block[2])));
    else if (block[1][0] === '#') out.push(h(`h${block[1].length}`, {}, nodes(block[2])));
    else out.push('• ', ...nodes(block[2]));
  }
  return out;
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
function relativeText(seconds) {
  const distance = seconds - Date.now() / 1000;
  for (const [unit, size] of [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]]) {
    if (Math.abs(distance) >= size) return relative.format(Math.trunc(distance / size), unit);
  }
  return relative.format(Math.trunc(distance), 'second');
}

function time(seconds, style) {
  const date = new Date(seconds * 1000);
  const shown = {
    t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
    f: { dateStyle: 'long', timeStyle: 'short' }, F: { dateStyle: 'full', timeStyle: 'short' },
  }[style];
  const text = style === 'R' ? relativeText(seconds) : new Intl.DateTimeFormat('en-GB', shown).format(date);
  return h('span', { class: 'time', title: date.toString(), 'data-relative': style === 'R' ? seconds : undefined }, text);
}

// Relative times go on while nothing else changes.
setInterval(() => {
  for (const element of document.querySelectorAll('[data-relative]')) element.textContent = relativeText(Number(element.getAttribute('data-relative')));
}, 1000);
