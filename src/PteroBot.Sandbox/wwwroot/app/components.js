// Buttons and select menus under a message.
import * as api from './api.js';
import { h } from './dom.js';
import { showModal } from './modal.js';
import { currentGuild, store } from './store.js';

export async function answered(work) {
  const answer = await api.attempt(work);
  if (answer?.error) throw answer.error;
  if (answer?.modal) showModal(answer.interaction, answer.modal);
  return answer;
}

export const rows = (message) => (message.components ?? []).map((row) =>
  h('div', { class: 'row' }, (row.components ?? []).map((component) => (component.type === 2 ? button(message, component) : select(message, component)))));

function button(message, data) {
  const label = [data.emoji?.name, data.label].filter(Boolean).join(' ');
  if (data.style === 5) return h('a', { class: 'button s5', href: data.url, target: '_blank', rel: 'noreferrer' }, label);
  return h('button', {
    class: `button s${data.style}`, disabled: data.disabled, type: 'button', 'data-custom-id': data.custom_id,
    onclick: async (event) => {
      const pressed = event.currentTarget;
      pressed.classList.add('busy');
      await answered(() => api.press(store.person, { message: message.id, customId: data.custom_id, wait: 1500 }));
      pressed.classList.remove('busy');
    },
  }, label);
}

function choices(data) {
  const guild = currentGuild();
  const named = (items) => (items ?? []).map((item) => ({ label: item.displayName ?? item.name, value: item.id }));
  switch (data.type) {
    case 5: return named(store.state.people);
    case 6: return named(guild?.roles);
    case 7: return [...named(store.state.people), ...named(guild?.roles)];
    case 8: return named(guild?.channels);
    default: return data.options ?? [];
  }
}

function select(message, data) {
  const chosen = new Set((data.options ?? []).filter((option) => option.default).map((option) => option.value));
  const most = data.max_values ?? 1;
  const send = () => answered(() => api.select(store.person, { message: message.id, customId: data.custom_id, values: [...chosen], wait: 1500 }));
  const current = choices(data).filter((option) => chosen.has(option.value)).map((option) => option.label).join(', ');
  const box = h('div', { class: 'select' }, h('button', {
    type: 'button', disabled: data.disabled, 'data-custom-id': data.custom_id,
    onclick: () => {
      const open = box.querySelector('.options');
      if (open) return open.remove();
      const below = window.innerHeight - box.getBoundingClientRect().bottom;
      const list = h('div', { class: `options ${below < 300 ? 'up' : ''}` });
      for (const option of choices(data)) {
        list.append(h('button', {
          class: `option ${chosen.has(option.value) ? 'on' : ''}`, type: 'button',
          onclick: async (event) => {
            if (most === 1) { chosen.clear(); chosen.add(option.value); list.remove(); await send(); return; }
            if (!chosen.delete(option.value) && chosen.size < most) chosen.add(option.value);
            event.currentTarget.classList.toggle('on', chosen.has(option.value));
          },
        }, [option.emoji?.name, option.label].filter(Boolean).join(' '), option.description && h('small', {}, option.description)));
      }
      if (most > 1) list.append(h('button', { class: 'done', type: 'button', onclick: async () => { list.remove(); await send(); } }, 'Done'));
      box.append(list);
    },
  }, h('span', {}, current || data.placeholder || 'Make a selection'), h('span', {}, '⌄')));
  return box;
}
