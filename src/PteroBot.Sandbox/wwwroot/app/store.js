// What the page knows and who looks at it.
export const store = {
  state: null,
  person: localStorage.getItem('person') ?? 'owner',
  guild: null,
  channel: null,
  messages: [],
  fault: new Set(),
};

const listeners = new Set();
export const onChange = (listener) => listeners.add(listener);
export function change(values = {}) {
  Object.assign(store, values);
  if (values.person) localStorage.setItem('person', values.person);
  for (const listener of listeners) listener(store);
}

export const personOf = (name) => store.state?.people.find((person) => person.name === name);
export const guildsOf = (name) => store.state?.guilds.filter((guild) => personOf(name)?.guilds.some((mine) => mine.name === guild.name)) ?? [];
export const isThread = (channel) => channel.type >= 10 && channel.type <= 12;
// The channels of a guild that a person may see.
export const channelsOf = (name, guild) => {
  const visible = personOf(name)?.guilds.find((mine) => mine.name === guild?.name)?.channels ?? [];
  return guild?.channels.filter((channel) => visible.includes(channel.name)) ?? [];
};
export const rolesOf = (name, guild) => {
  const mine = personOf(name)?.guilds.find((candidate) => candidate.name === guild?.name);
  return mine ? [mine.owner && 'owner', ...mine.roles.filter((role) => role !== '@everyone')].filter(Boolean).join(', ') : 'not here';
};
export const currentGuild = () => store.state?.guilds.find((guild) => guild.id === store.guild);
export const currentChannel = () => currentGuild()?.channels.find((channel) => channel.id === store.channel);
