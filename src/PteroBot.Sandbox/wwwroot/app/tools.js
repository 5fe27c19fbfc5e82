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
  ['Survival is suspended', { target: 'panel', kind: 'suspend', server: 'survival' }],
  ['Discord answers 500', { target: 'discord', kind: 'status', status: 500 }],
  ['Discord asks to slow down (429)', { target: 'discord', kind: 'rateLimit' }],
  ['Gateway drops', { target: 'gateway', kind: 'drop' }],
  ['Gateway asks to reconnect', { target: 'gateway', kind: 'reconnect' }],
  ['Session becomes invalid', { target: 'gateway', kind: 'invalidSession' }],
];
const once = new Set(['drop', 'reconnect', 'invalidSession', 'crashServer', 'expireTokens']);

export function drawTools() {
  const { bot, panel } = store.state;
  const act = (action) => () => api.attempt(() => api.bot(action));
  byId('tools').replaceChildren(
    h('h2', {}, 'Bot'),
    h('p', {}, h('span', { class: `pill ${bot.ready ? 'up' : 'down'}` }, bot.ready ? `connected, process ${bot.pid}` : 'not connected')),
    ...(bot.presence?.activities?.[0] ? [h('p', { id: 'presence' }, `“${bot.presence.activities[0].state ?? bot.presence.activities[0].name}”`)] : []),
    h('button', { class: 'tool', onclick: act('start') }, 'Start'), h('button', { class: 'tool', onclick: act('stop') }, 'Stop'), h('button', { class: 'tool', onclick: act('kill') }, 'Kill'),
    h('button', { class: 'tool', onclick: async () => { await api.attempt(api.reset); store.fault.clear(); drawTools(); } }, 'Reset everything'),
    h('h2', {}, 'Keys on the panel'), h('p', {}, h('a', { href: panel.url, target: '_blank' }, panel.url)), ...panelKeys(panel).map(key),
    ...(panel.games?.length ? [h('h2', {}, 'Players'), ...panel.games.map(game)] : []),
    h('h2', {}, 'Faults'), ...faults.map(faultSwitch),
    h('button', { class: 'tool', onclick: async () => { await api.attempt(api.noFaults); store.fault.clear(); drawTools(); } }, 'All well again'),
    h('h2', {}, 'Traffic ', h('a', { href: '/sandbox/traffic', target: '_blank' }, '(whole log)')), trafficLog,
    h('h2', {}, 'The bot says'), consoleLog);
}

// These two keep what they show when the rest is drawn again.
const trafficLog = h('div', { class: 'log', id: 'traffic' });
const consoleLog = h('div', { class: 'log', id: 'console' });

export function drawConsole(lines) {
  consoleLog.textContent = lines.join('\n');
  consoleLog.scrollTop = consoleLog.scrollHeight;
}

const displayName = (name) => store.state.people.find((person) => person.name === name)?.displayName ?? name;
const keyNames = { application: 'Application key', applicationReadOnly: 'Application, read only', otherPanelSoftware: 'Other software', revoked: 'Revoked' };
const panelKeys = (panel) => [
  ...panel.people.map((person) => [`${displayName(person.name)}'s account key`, person.key]),
  ...Object.entries(panel.keys).map(([kind, value]) => [keyNames[kind] ?? kind, value]),
];

const key = ([label, value]) => h('div', { class: 'key' }, h('span', {}, label), h('code', { title: value }, value),
  h('button', { class: 'tool', onclick: async () => { await navigator.clipboard?.writeText(value).catch(() => {}); toast('The key is in the clipboard.', 'good'); } }, 'Copy'));

const game = ({ server, name, address, online, most }) => h('div', { class: 'key' }, h('span', { title: address }, name), h('code', {}, `${online} of ${most} playing`), h('span', {},
  ...[-1, 1].map((step) => h('button', { class: 'tool', title: step < 0 ? 'One leaves' : 'One joins', onclick: () => api.attempt(() => api.players({ server, online: Math.max(0, online + step) })).then(change) }, step < 0 ? '−' : '+'))));

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
  const news = await api.traffic(since).catch(() => null);
  for (const entry of news ?? []) {
    since = Math.max(since, entry.n);
    const bad = entry.status >= 400;
    trafficLog.append(h('div', { class: bad ? 'bad' : '' }, `${entry.target} ${entry.method ?? ''} ${entry.path ?? ''} ${entry.status ?? ''} ${Math.round(entry.ms)} ms`));
  }
  while (trafficLog.childElementCount > 80) trafficLog.firstElementChild.remove();
  trafficLog.scrollTop = trafficLog.scrollHeight;
}
