// A bot with discord.js as it comes. Each line that it prints is a JSON object which the test reads.
import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, LabelBuilder, MessageFlags,
  ModalBuilder, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';

const say = (what, more = {}) => console.log(JSON.stringify({ what, ...more }));
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env.DISCORD_API } });

const commands = [
  new SlashCommandBuilder().setName('ping').setDescription('Answers at once')
    .addIntegerOption((option) => option.setName('times').setDescription('How often').setMinValue(1).setMaxValue(5)),
  new SlashCommandBuilder().setName('slow').setDescription('Thinks first'),
  new SlashCommandBuilder().setName('menu').setDescription('Shows buttons and menus'),
  new SlashCommandBuilder().setName('ask').setDescription('Opens a modal'),
  new SlashCommandBuilder().setName('board').setDescription('Posts a message and edits it'),
  new SlashCommandBuilder().setName('boom').setDescription('Sends what Discord refuses'),
  new SlashCommandBuilder().setName('find').setDescription('Completes')
    .addSubcommand((sub) => sub.setName('fruit').setDescription('A fruit')
      .addStringOption((option) => option.setName('name').setDescription('Its name').setRequired(true).setAutocomplete(true))),
];

const handlers = {
  ping: (interaction) => interaction.reply(`pong ${interaction.options.getInteger('times') ?? 1}`),
  async slow(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: 'thought', embeds: [{ title: 'Result', fields: [{ name: 'a', value: 'b' }] }] });
    const file = new AttachmentBuilder(Buffer.from('hello'), { name: 'hello.txt', description: 'a greeting' });
    const sent = await interaction.followUp({ content: 'a file', files: [file] });
    say('file', { url: sent.attachments.first()?.url, size: sent.attachments.first()?.size });
  },
  async menu(interaction) {
    const buttons = new ActionRowBuilder().addComponents(
      new ButtonBuilder().setCustomId('update').setLabel('Update').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('later').setLabel('Later').setStyle(ButtonStyle.Secondary),
      new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Danger).setDisabled(true),
      new ButtonBuilder().setURL('https://example.com/').setLabel('Web').setStyle(ButtonStyle.Link),
    );
    const fruit = new StringSelectMenuBuilder().setCustomId('fruit').addOptions({ label: 'Apple', value: 'apple' }, { label: 'Pear', value: 'pear' });
    const answer = await interaction.reply({
      content: 'choose', withResponse: true,
      components: [buttons, new ActionRowBuilder().addComponents(fruit), new ActionRowBuilder().addComponents(new UserSelectMenuBuilder().setCustomId('who'))],
    });
    say('posted', { message: answer.resource.message.id, components: answer.resource.message.components.length });
  },
  ask: (interaction) => interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('A form').addLabelComponents(
    new LabelBuilder().setLabel('Name').setTextInputComponent(new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short).setMaxLength(10)),
    new LabelBuilder().setLabel('Fruit').setStringSelectMenuComponent(new StringSelectMenuBuilder().setCustomId('fruit').addOptions({ label: 'Apple', value: 'apple' })),
  )),
  async board(interaction) {
    await interaction.deferReply();
    const channel = await client.channels.fetch(interaction.channelId);
    const message = await channel.send({ embeds: [{ title: 'Board', color: 0x00ff00 }] });
    await message.edit({ content: 'edited' });
    await interaction.editReply(`done ${message.id}`);
  },
  async boom(interaction) {
    await interaction.deferReply();
    const error = await interaction.followUp({ content: 'x'.repeat(2001) }).catch((e) => e);
    await interaction.editReply(`${error.code} ${error.status} ${error.rawError.errors.content._errors[0].code}`);
  },
  find: (interaction) => interaction.reply(`found ${interaction.options.getString('name')} by ${interaction.options.getSubcommand()}`),
  update: (interaction) => interaction.update({ content: 'updated', components: [] }),
  async later(interaction) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: 'later' });
  },
  fruit: (interaction) => interaction.reply(`fruit ${interaction.values.join()}`),
  who: (interaction) => interaction.reply(`who ${interaction.users.first().username} ${interaction.members.first().roles.cache.size}`),
  form: (interaction) => interaction.reply(`${interaction.fields.getTextInputValue('name')} ${interaction.fields.getStringSelectValues('fruit').join()}`),
};

client.once(Events.ClientReady, async () => {
  const registered = await client.application.commands.set(commands);
  say('ready', { guilds: client.guilds.cache.map((guild) => guild.name), commands: registered.size, user: client.user.tag });
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond(['apple', 'apricot', 'pear'].filter((name) => name.startsWith(typed)).map((name) => ({ name, value: name })));
  }
  return handlers[interaction.commandName ?? interaction.customId](interaction).catch((error) => say('error', { code: error.code, text: String(error) }));
});
client.on(Events.ShardResume, (shard, replayed) => say('resumed', { shard, replayed }));
client.on(Events.ShardReconnecting, () => say('reconnecting'));
client.on(Events.Error, (error) => say('error', { text: String(error) }));
client.rest.on('rateLimited', (about) => say('rateLimited', { route: about.route, global: about.global, scope: about.scope, wait: about.timeToReset }));
process.on('unhandledRejection', (error) => say('error', { text: String(error) }));
process.stdin.on('end', () => process.exit(0)).resume();
await client.login(process.env.DISCORD_TOKEN);
