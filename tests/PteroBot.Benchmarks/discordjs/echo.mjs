// A bare discord.js bot: one command, one constant answer, one autocomplete. What PteroBot is measured against.
import { Client, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API },
});
client.once('clientReady', async () => {
  await client.application.commands.set([{ name: 'help', description: 'Says something.' }]);
});
client.on('interactionCreate', async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: 'Survival', value: '7250dc0e' }]);
  } else if (interaction.isChatInputCommand()) {
    await interaction.reply({ content: 'Hello.', flags: 64 });
  }
});
await client.login(process.env.DISCORD_TOKEN);
