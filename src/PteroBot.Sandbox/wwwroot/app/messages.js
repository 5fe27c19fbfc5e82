// The message list of the open channel, as the chosen person sees it.
import { avatar, byId, h } from './dom.js';
import { embed } from './embeds.js';
import { rows } from './components.js';
import { markdown } from './markdown.js';
import { store } from './store.js';

const Ephemeral = 64;
const Loading = 128;
const shown = new Map();
let dismissed = new Set();

export function drawMessages(list) {
  const box = byId('messages');
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 120;
  const visible = list.filter((message) => !dismissed.has(message.id));
  const ids = new Set(visible.map((message) => message.id));
  for (const [id, entry] of shown) if (!ids.has(id)) { entry.element.remove(); shown.delete(id); }
  box.querySelector('.empty')?.remove();
  if (visible.length === 0) box.append(welcome());
  for (const message of visible) {
    const text = JSON.stringify(message);
    const entry = shown.get(message.id);
    if (entry?.text === text) continue;
    const element = draw(message);
    if (entry) entry.element.replaceWith(element);
    else box.append(element);
    shown.set(message.id, { text, element });
  }
  if (atEnd) box.scrollTop = box.scrollHeight;
}

export function clearMessages() {
  shown.clear();
  dismissed = new Set();
  byId('messages').replaceChildren();
}

const welcome = () => h('div', { class: 'empty' },
  h('h1', {}, 'The real bot, against a simulated Discord and panel'),
  'Everything here happens on this machine. Start with ', h('code', {}, '/link'), ': copy a key from the right and paste it into the form. Then ',
  h('code', {}, '/status'), ' shows a live card. Switch between the four people below on the left; Sam may do nothing, and the bot must hold to that.');

function draw(message) {
  const ephemeral = (message.flags & Ephemeral) !== 0;
  const user = message.interaction_metadata?.user ?? message.interaction?.user;
  const name = message.author.global_name ?? message.author.username;
  const thinking = (message.flags & Loading) !== 0;
  return h('div', { class: `message ${ephemeral ? 'ephemeral' : ''}`, 'data-message': message.id },
    user && h('div', { class: 'used' }, '╭ ', h('b', {}, user.global_name ?? user.username), ' used ', h('i', {}, message.interaction?.name ? `/${message.interaction.name}` : 'a button')),
    avatar(name, message.author.bot),
    h('div', {},
      h('div', {}, h('span', { class: 'author' }, name), message.author.bot && h('span', { class: 'tag' }, 'APP'),
        h('span', { class: 'when' }, new Date(message.timestamp).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }))),
      thinking && h('div', { class: 'subtext thinking' }, `${name} is thinking`),
      message.content && h('div', { class: 'content' }, markdown(message.content), message.edited_timestamp && h('span', { class: 'edited' }, ' (edited)')),
      (message.embeds ?? []).map(embed),
      (message.attachments ?? []).map(attachment),
      rows(message),
      message.reactions?.length > 0 && h('div', { class: 'reactions' }, message.reactions.map((reaction) => h('span', {}, `${reaction.emoji.name} ${reaction.count}`))),
      ephemeral && h('div', { class: 'only-you' }, 'Only you can see this • ', h('a', { href: '#', onclick: (event) => { event.preventDefault(); dismissed.add(message.id); drawMessages(store.messages); } }, 'Dismiss message'))));
}

function attachment(file) {
  if (file.content_type?.startsWith('image/')) return h('img', { class: 'attachment-image', src: file.url, alt: file.filename });
  return h('div', { class: 'file' }, '🗎', h('div', {}, h('a', { href: file.url, target: '_blank' }, file.filename), h('small', {}, `${file.size.toLocaleString('en')} bytes`)));
}
