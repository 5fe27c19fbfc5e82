// The line at the bottom: type "/", pick a command, fill its options, send.
import * as api from './api.js';
import { answered } from './components.js';
import { byId, h, toast } from './dom.js';
import { store } from './store.js';

const SubCommand = 1;
const SubGroup = 2;
let picked = null;
let marked = 0;

// Every command that can be run, sub-commands as words of their own.
function runnable() {
  const found = [];
  const walk = (name, node) => {
    const inner = (node.options ?? []).filter((option) => option.type === SubCommand || option.type === SubGroup);
    if (inner.length) for (const option of inner) walk(`${name} ${option.name}`, option);
    else found.push({ name, description: node.description, options: node.options ?? [] });
  };
  for (const command of store.state?.commands ?? []) walk(command.name, command);
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

export function drawComposer() {
  picked = null;
  byId('picker').hidden = true;
  const line = h('input', {
    placeholder: store.state?.bot?.ready ? 'Type / for the commands, or a message' : 'The bot is not connected', 'aria-label': 'Message',
    oninput: () => suggest(line.value), onkeydown: (event) => pickerKeys(event, line),
  });
  byId('composer').replaceChildren(line);
  return line;
}

function matches(text) {
  const wanted = text.slice(1).toLowerCase().trimEnd();
  return runnable().filter((command) => command.name.includes(wanted)).sort((a, b) => b.name.startsWith(wanted) - a.name.startsWith(wanted));
}

function suggest(text) {
  const picker = byId('picker');
  marked = 0;
  picker.hidden = !text.startsWith('/');
  if (picker.hidden) return;
  const list = matches(text);
  picker.replaceChildren(...list.map((command, i) => h('button', { class: `option ${i === marked ? 'on' : ''}`, type: 'button', onclick: () => pick(command) },
    h('b', {}, `/${command.name}`), h('span', {}, command.description))));
}

function pickerKeys(event, line) {
  const list = line.value.startsWith('/') ? matches(line.value) : [];
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    marked = (marked + (event.key === 'ArrowDown' ? 1 : -1) + list.length) % Math.max(1, list.length);
    [...byId('picker').children].forEach((option, i) => { option.classList.toggle('on', i === marked); if (i === marked) option.scrollIntoView({ block: 'nearest' }); });
  } else if ((event.key === 'Enter' || event.key === 'Tab') && list.length) {
    event.preventDefault();
    pick(list.find((command) => `/${command.name}` === line.value.trim()) ?? list[marked]);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (line.value) say(line);
  }
}

// Anything without a slash is a message; the bot reads it only with the message content intent.
async function say(line) {
  const text = line.value;
  line.value = '';
  await api.attempt(() => api.say(store.person, { channel: store.channel, text }));
}

export function pickByName(name) {
  const command = runnable().find((candidate) => candidate.name === name) ?? runnable().find((candidate) => candidate.name.startsWith(name));
  if (command) pick(command);
}

function pick(command) {
  picked = command;
  byId('picker').hidden = true;
  const slots = command.options.map((option) => slot(command, option));
  byId('composer').replaceChildren(h('span', { class: 'name' }, `/${command.name}`), ...slots.map((s) => s.element),
    h('button', { class: 'send', id: 'send' }, 'Send'), h('button', { class: 'cancel', type: 'button', onclick: drawComposer }, '✕'));
  picked.slots = slots;
  (slots[0]?.input ?? byId('send')).focus();
}

function slot(command, option) {
  let value;
  let asked = 0;
  const input = h('input', {
    'aria-label': option.name, 'data-option': option.name, placeholder: option.description, title: option.description,
    oninput: () => { value = undefined; offer(); }, onfocus: () => offer(), onblur: () => setTimeout(() => list.remove(), 200),
    onkeydown: (event) => {
      const first = list.isConnected && list.firstElementChild;
      if (event.key === 'Enter' && first && value === undefined && (option.choices || option.autocomplete)) { event.preventDefault(); first.click(); }
      if (event.key === 'Escape') drawComposer().focus();
    },
  });
  const list = h('div', { class: 'options' });
  const element = h('div', { class: `slot ${option.required ? 'required' : ''}` }, h('label', {}, option.name), input);
  async function offer() {
    const turn = ++asked;
    const choices = await choicesFor(command, option, input.value);
    if (turn !== asked || !choices || document.activeElement !== input) return;
    list.replaceChildren(...choices.map((choice) => h('button', {
      class: 'option', type: 'button',
      onmousedown: (event) => event.preventDefault(),
      onclick: () => { value = choice.value; input.value = choice.name; list.remove(); next(element); },
    }, choice.name)));
    if (choices.length) element.append(list); else list.remove();
  }
  return { option, element, input, read: () => value ?? (input.value === '' ? undefined : convert(option, input.value)) };
}

function next(element) {
  (element.nextElementSibling?.querySelector('input') ?? byId('send')).focus();
}

async function choicesFor(command, option, text) {
  const lower = text.toLowerCase();
  const named = (items, name) => items.map((item) => ({ name: name(item), value: item.id })).filter((choice) => choice.name.toLowerCase().includes(lower));
  const guild = store.state.guilds.find((candidate) => candidate.id === store.guild);
  if (option.choices) return option.choices.filter((choice) => choice.name.toLowerCase().includes(lower));
  if (option.type === 5) return [{ name: 'True', value: true }, { name: 'False', value: false }];
  if (option.type === 6) return named(store.state.people, (person) => person.displayName);
  if (option.type === 7) return named(guild.channels, (channel) => `#${channel.name}`);
  if (option.type === 8) return named(guild.roles, (role) => `@${role.name}`);
  if (!option.autocomplete) return null;
  const answer = await api.autocomplete(store.person, { name: command.name, option: option.name, value: text, options: filled(option), channel: store.channel }).catch(() => null);
  return answer?.choices ?? [];
}

const filled = (except) => Object.fromEntries((picked?.slots ?? []).filter((s) => s.option !== except).map((s) => [s.option.name, s.read()]).filter(([, value]) => value !== undefined));
const convert = (option, text) => (option.type === 4 || option.type === 10 ? Number(text) : option.type === 5 ? text === 'true' : text);

export async function send() {
  if (!picked) return;
  const missing = picked.slots.find((s) => s.option.required && s.read() === undefined);
  if (missing) { missing.input.focus(); toast(`${missing.option.name} is needed.`); return; }
  const body = { name: picked.name, options: filled(null), channel: store.channel, wait: 1500 };
  drawComposer().focus();
  await answered(() => api.command(store.person, body));
}
