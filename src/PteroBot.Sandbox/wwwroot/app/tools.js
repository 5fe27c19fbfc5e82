// The right side: the bot, the faults, the keys, what went over the wire.
import * as api from './api.js';
import { byId, h, toast } from './dom.js';
import { change, store } from './store.js';

const faults = [
  ['Panel answers 500', { target: 'panel', kind: 'status', status: 500 }],
  ['Panel asks to slow down (429)', { target: 'panel', kind: 'rateLimit' }],
  ['Panel behind a challenge page', { target: 'panel', kind: 'html' }],
  ['Panel is slow', { target: 'panel', kind: 'slow', milliseconds: 4000 }],
  ['Panel hangs', { target: 'panel', kind: 'hang' }],
  ['Panel is down', { target: 'panel', kind: 'down' }],
  ['Nodes are down', { target: 'wings', kind: 'down' }],
  ['Console tokens expire', { target: 'wings', kind: 'expireTokens' }],
  ['Survival crashes', { target: 'wings', kind: 'crashServer', server: 'survival' }],
  ['Discord answers 500', { target: 'discord', kind: 'status', status: 500 }],
  ['Discord asks to slow down (429)', { target: 'discord', kind: 'rateLimit' }],
  ['Gateway drops', { target: 'gateway', kind: 'drop' }],
  ['Gateway asks to reconnect', { target: 'gateway', kind: 'reconnect' }],
  ['Session becomes invalid', { target: 'gateway', kind: 'invalidSession' }],
];
const once = new Set(['drop', 'reconnect', 'invalidSession', 'crashServer', 'expireTokens']);

export function drawTools() {
  const { bot, people, panel } = store.state;
  const act = (action) => () => api.attempt(() => api.bot(action));
  byId('tools').replaceChildren(
    h('h2', {}, 'Bot'),
    h('p', {}, h('span', { class: `pill ${bot.ready ? 'up' : 'down'}` }, bot.ready ? `connected, process ${bot.pid}` : 'not connected')),
    h('button', { class: 'tool', onclick: act('start') }, 'Start'), h('button', { class: 'tool', onclick: act('stop') }, 'Stop'), h('button', { class: 'tool', onclick: act('kill') }, 'Kill'),
    h('button', { class: 'tool', onclick: async () => { await api.attempt(api.reset); store.fault.clear(); drawTools(); } }, 'Reset everything'),
    h('h2', {}, 'Keys on the panel'), h('p', {}, panel?.address ?? ''), people.map(keys),
    h('h2', {}, 'Faults'), faults.map(faultSwitch),
    h('button', { class: 'tool', onclick: async () => { await api.attempt(api.noFaults); store.fault.clear(); drawTools(); } }, 'All well again'),
    h('h2', {}, 'Traffic ', h('a', { href: '/sandbox/traffic', target: '_blank' }, '(whole log)')),
    h('div', { class: 'log', id: 'traffic' }));
}

function keys(person) {
  return Object.entries(person.keys ?? {}).map(([kind, key]) => h('div', { class: 'key' }, h('span', {}, `${person.displayName}${kind === 'client' ? '' : ` (${kind})`}`), h('code', { title: key }, key),
    h('button', { class: 'tool', onclick: async () => { await navigator.clipboard?.writeText(key).catch(() => {}); toast('The key is in the clipboard.'); } }, 'Copy')));
}

function faultSwitch([label, body]) {
  const on = store.fault.has(label);
  return h('button', {
    class: `tool ${on ? 'on' : ''}`,
    onclick: () => api.attempt(async () => {
      if (on) {
        store.fault.delete(label);
        await api.noFaults();
        for (const [other, again] of faults) if (store.fault.has(other)) await api.fault(again);
      } else {
        await api.fault(body);
        if (!once.has(body.kind)) store.fault.add(label);
      }
      change();
      drawTools();
    }),
  }, label);
}

let since = 0;
export async function followTraffic() {
  const box = byId('traffic');
  const news = await api.traffic(since).catch(() => null);
  for (const entry of news?.entries ?? []) {
    since = Math.max(since, entry.number);
    const bad = entry.status >= 400;
    box?.append(h('div', { class: bad ? 'bad' : '' }, `${entry.target} ${entry.method ?? ''} ${entry.path ?? ''} ${entry.status ?? ''} ${entry.milliseconds !== undefined ? `${Math.round(entry.milliseconds)} ms` : ''}`));
  }
  while (box && box.childElementCount > 80) box.firstElementChild.remove();
  if (box && news?.entries?.length) box.scrollTop = box.scrollHeight;
}
