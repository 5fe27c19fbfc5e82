using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Gateway;

namespace PteroBot.Sandbox.Discord.World;

internal sealed partial class DiscordWorld
{
    public void AddChannel(DiscordChannel channel)
    {
        channel.Guild!.Channels.Add(channel);
        Channels.Add(channel.Id, channel);
        Announce("CREATE", channel, channel.ToJson());
    }

    public void ChangedChannel(DiscordChannel channel) => Announce("UPDATE", channel, channel.ToJson());

    public void DeleteChannel(DiscordChannel channel)
    {
        channel.Guild!.Channels.Remove(channel);
        Channels.Remove(channel.Id);
        Announce("DELETE", channel, channel.IsThread ? channel.ToDeletedJson() : channel.ToJson());
    }

    private void Announce(string happened, DiscordChannel channel, JsonObject json)
    {
        Noticed?.Invoke("channel", (JsonObject)json.DeepClone(), null);
        Tell($"{(channel.IsThread ? "THREAD" : "CHANNEL")}_{happened}", json, channel.Guild, Intents.Guilds);
    }
}
