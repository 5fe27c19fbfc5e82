using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

// The gateway's events, on the read loop: each is read, the cache is changed, and the handlers are queued.
public partial class DiscordSocketClient
{
    private readonly GuildScratch _scratch = new();

    private void OnEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        try
        {
            if (name.SequenceEqual("INTERACTION_CREATE"u8))
                OnInteraction(data);
            else if (name.SequenceEqual("MESSAGE_CREATE"u8))
                OnMessage(data);
            else if (name.SequenceEqual("READY"u8))
                OnReady(data);
            else if (name.SequenceEqual("RESUMED"u8))
                OnConnected();
            else if (name.StartsWith("GUILD_"u8))
                OnGuildEvent(name, data);
            else if (name.StartsWith("CHANNEL_"u8) || name.StartsWith("THREAD_"u8))
                OnChannelEvent(name, data);
        }
        // One event that cannot be read must not cost the connection, but for READY, without which nothing works.
        catch (Exception e) when (e is JsonException or InvalidOperationException or OverflowException or FormatException && !name.SequenceEqual("READY"u8))
        {
            WriteLogHere(LogSeverity.Error, $"Error handling {System.Text.Encoding.UTF8.GetString(name)}", e);
        }
    }

    private void OnReady(ReadOnlySpan<byte> data)
    {
        var ready = ReadyEvent.Read(data);
        OwnUser = ready.User;
        Api.ApplicationId = ready.ApplicationId;
        CurrentUser = new SocketSelfUser(this, ready.User);
        Rest.CurrentUser = new RestSelfUser(Rest, ready.User);
        _parent?.SetCurrentUser(CurrentUser, ready.User);
        foreach (var gone in _guilds.Keys.Where(id => !ready.GuildIds.Contains(id)))
            _guilds.TryRemove(gone, out _);
        OnConnected();
        _readiness.Start(ready.GuildIds);
    }

    private void OnGuildEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (name.SequenceEqual("GUILD_CREATE"u8))
            OnGuildCreate(GuildParts.Read(data, OwnUser?.Id ?? 0, _scratch));
        else if (name.SequenceEqual("GUILD_UPDATE"u8))
            OnGuildUpdate(GuildParts.Read(data, OwnUser?.Id ?? 0, _scratch));
        else if (name.SequenceEqual("GUILD_DELETE"u8))
            OnGuildDelete(GuildParts.Read(data, 0, _scratch));
        else if (name.SequenceEqual("GUILD_ROLE_CREATE"u8) || name.SequenceEqual("GUILD_ROLE_UPDATE"u8))
            WithGuild(data, static (guild, change) => guild.SetRole(change.Role));
        else if (name.SequenceEqual("GUILD_ROLE_DELETE"u8))
            WithGuild(data, static (guild, change) => guild.RemoveRole(change.RoleId));
        else if (name.SequenceEqual("GUILD_MEMBER_UPDATE"u8))
            WithGuild(data, (guild, change) =>
            {
                if (change.User?.Id == OwnUser?.Id)
                    guild.SetOwnRoles(change.Roles ?? []);
            });
    }

    private void OnGuildCreate(GuildParts parts)
    {
        if (parts.IsUnavailable)
            return;
        var isNew = !_guilds.ContainsKey(parts.Id);
        var guild = _guilds.GetOrAdd(parts.Id, static (id, client) => new SocketGuild(client, id), this);
        guild.Update(parts);
        guild.IsConnected = true;
        var wasAnnounced = _readiness.Arrived(parts.Id);
        if (isNew && !wasAnnounced)
            RaiseHereAndAbove(guild, static client => client.JoinedGuildEvent);
        RaiseHereAndAbove(guild, static client => client.GuildAvailableEvent);
        _readiness.FinishWhenComplete();
    }

    private void OnGuildUpdate(GuildParts parts)
    {
        if (_guilds.TryGetValue(parts.Id, out var guild))
            guild.Update(parts);
    }

    /// <summary>With <c>unavailable</c> it is an outage; without it the bot was removed.</summary>
    private void OnGuildDelete(GuildParts parts)
    {
        if (!_guilds.TryGetValue(parts.Id, out var guild))
            return;
        guild.IsConnected = false;
        RaiseHereAndAbove(guild, static client => client.GuildUnavailableEvent);
        if (parts.IsUnavailable)
            return;
        _guilds.TryRemove(parts.Id, out _);
        RaiseHereAndAbove(guild, static client => client.LeftGuildEvent);
    }

    private void OnChannelEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (!name.EndsWith("_CREATE"u8) && !name.EndsWith("_UPDATE"u8) && !name.EndsWith("_DELETE"u8) || name.SequenceEqual("THREAD_MEMBER_UPDATE"u8) || name.SequenceEqual("THREAD_MEMBERS_UPDATE"u8))
            return;
        var reader = new Utf8JsonReader(data);
        var channel = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireChannel);
        if (channel.GuildId is not { } guildId || !_guilds.TryGetValue(guildId, out var guild))
            return;
        if (name.EndsWith("_DELETE"u8))
            guild.RemoveChannel(channel.Id);
        else
            guild.SetChannel(channel);
    }

    private void OnInteraction(ReadOnlySpan<byte> data)
    {
        var interaction = InteractionReading.Read(this, data);
        if (interaction is not null)
            ThreadPool.UnsafeQueueUserWorkItem(interaction, preferLocal: false);
    }

    /// <summary>Not even read where nobody listens. A message in a channel that is not known is dropped, as there.</summary>
    private void OnMessage(ReadOnlySpan<byte> data)
    {
        if (!IsHeard(static client => client.MessageReceivedEvent))
            return;
        var reader = new Utf8JsonReader(data);
        var message = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireMessage);
        if (message.GuildId is not { } guildId || !_guilds.TryGetValue(guildId, out var guild) || guild.GetChannel(message.ChannelId) is not IMessageChannel channel)
            return;
        RaiseHereAndAbove<SocketMessage>(new SocketUserMessage(this, channel, message), static client => client.MessageReceivedEvent);
    }

    private void WithGuild(ReadOnlySpan<byte> data, Action<SocketGuild, WireGuildChange> change)
    {
        var reader = new Utf8JsonReader(data);
        var what = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireGuildChange);
        if (_guilds.TryGetValue(what.GuildId, out var guild))
            change(guild, what);
    }

    private bool IsHeard<T>(Func<BaseSocketClient, Net.AsyncEvent<Func<T, Task>>> pick) =>
        pick(this).HasHandlers || (_parent is not null && pick(_parent).HasHandlers);

    /// <summary>Tells the handlers of this client, and those of the sharded client that it belongs to.</summary>
    private void RaiseHereAndAbove<T>(T happened, Func<BaseSocketClient, Net.AsyncEvent<Func<T, Task>>> pick)
    {
        if (!IsHeard(pick))
            return;
        Raise((Client: this, Happened: happened, Pick: pick), static async what =>
        {
            await what.Pick(what.Client).RaiseAsync(what.Happened, static (handler, one) => handler(one), what.Client.WarnOfHandler);
            if (what.Client._parent is { } parent)
                await what.Pick(parent).RaiseAsync(what.Happened, static (handler, one) => handler(one), parent.WarnOfHandler);
        });
    }

    /// <summary>Called on a thread of the pool, one for each interaction.</summary>
    internal async Task RaiseInteractionAsync(SocketInteraction interaction)
    {
        await interaction.RaiseOnAsync(this);
        if (_parent is not null)
            await interaction.RaiseOnAsync(_parent);
    }
}
