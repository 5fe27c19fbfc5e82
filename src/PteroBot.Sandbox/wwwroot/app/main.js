import * as api from './api.js';
import { drawComposer, pickByName, send } from './composer.js';
import { avatar, byId, h } from './dom.js';
import { clearMessages, drawMessages } from './messages.js';
import { change, channelsOf, currentChannel, currentGuild, guildsOf, isThread, rolesOf, store } from './store.js';
import { drawConsole, drawTools, followTraffic } from './tools.js';

function drawSides() {
  byId('guilds').replaceChildren(...guildsOf(store.person).map((guild) => h('button', {
    class: `guild ${guild.id === store.guild ? 'active' : ''}`, title: guild.displayName, onclick: () => go(guild.id, channelsOf(store.person, guild)[0].id),
  }, guild.displayName.slice(0, 2))));
  byId('guild-name').replaceChildren(currentGuild()?.displayName ?? '');
  byId('channel-list').replaceChildren(...channelsOf(store.person, currentGuild()).map((channel) => h('button', {
    class: `channel ${channel.id === store.channel ? 'active' : ''}`, onclick: () => go(store.guild, channel.id),
  }, `${isThread(channel) ? '└' : '#'} ${channel.name}`)));
  byId('people').replaceChildren(h('h2', {}, 'You are'), ...store.state.people.map((person) => h('button', {
    class: `person ${person.name === store.person ? 'active' : ''}`, onclick: () => become(person.name),
  }, avatar(person.displayName), h('span', {}, h('b', {}, person.displayName), h('small', {}, rolesOf(person.name, currentGuild()) || 'no roles')))));
  const person = store.state.people.find((candidate) => candidate.name === store.person);
  byId('channel-name').replaceChildren(h('span', { class: 'hash' }, '#'), currentChannel()?.name ?? '', h('span', { class: 'as' }, `as ${person?.displayName ?? ''}`));
}

async function go(guild, channel) {
  change({ guild, channel, messages: [] });
  clearMessages();
  drawSides();
  await refreshMessages();
}

async function become(person) {
  change({ person });
  const guilds = guildsOf(person);
  const guild = guilds.find((candidate) => candidate.id === store.guild) ?? guilds[0];
  await refreshState();
  drawComposer();
  await go(guild.id, channelsOf(person, guild).some((channel) => channel.id === store.channel) ? store.channel : channelsOf(person, guild)[0].id);
}

async function refreshState() {
  const answer = await api.state().catch(() => null);
  if (!answer) return;
  // What changes with every request is left out of the comparison.
  const { traffic: _, now: __, ...state } = answer;
  drawConsole(state.bot.console ?? []);
  delete state.bot.console;
  const before = JSON.stringify(store.state);
  if (JSON.stringify(state) === before) return;
  const first = store.state === null;
  const wasReady = store.state?.bot?.ready;
  change({ state });
  if (!first) drawSides();
  drawTools();
  if (wasReady !== state.bot.ready && !byId('composer').querySelector('.slot')) drawComposer();
}

let refreshing = false;
let again = false;
async function refreshMessages() {
  if (refreshing) { again = true; return; }
  refreshing = true;
  const [person, channel] = [store.person, store.channel];
  const answer = await api.messages(person, channel).catch(() => null);
  refreshing = false;
  if (answer && person === store.person && channel === store.channel) {
    store.messages = answer.messages ?? answer;
    drawMessages(store.messages);
  }
  if (again) { again = false; await refreshMessages(); }
}

function listen() {
  const events = new EventSource('/sandbox/events');
  const soon = (work, pause) => { let waiting = null; return () => { waiting ??= setTimeout(() => { waiting = null; work(); }, pause); }; };
  const messages = soon(refreshMessages, 40);
  const state = soon(refreshState, 150);
  const traffic = soon(followTraffic, 500);
  events.onmessage = (event) => {
    const kind = JSON.parse(event.data).type;
    if (kind.startsWith('message')) messages();
    else if (kind === 'traffic') traffic();
    else state();
  };
  events.onopen = () => { state(); messages(); traffic(); };
}

byId('composer').addEventListener('submit', (event) => { event.preventDefault(); send(); });
document.addEventListener('command', (event) => pickByName(event.detail));
document.addEventListener('click', (event) => {
  for (const list of document.querySelectorAll('.select .options')) if (!list.parentElement.contains(event.target)) list.remove();
});

await refreshState();
await become(store.state.people.some((person) => person.name === store.person) ? store.person : 'owner');
listen();
