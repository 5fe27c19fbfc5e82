using System.Collections.Concurrent;
using System.Text;
using Discord;
using Discord.Net;
using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>What came of one look at a guild's channel.</summary>
/// <param name="HasMore">There is more to be sent.</param>
/// <param name="Trouble">Why nothing could be sent; null when nothing stood in the way.</param>
internal sealed record MirrorOutcome(bool HasMore, string? Trouble = null);

/// <summary>
/// Repeats a guild's records in the channel that it chose, a message full at a time. How far it came lies in the store, so nothing is lost
/// between two starts, and what stands in the way (no channel, no permission) never reaches the change itself.
/// </summary>
internal sealed class AuditMirror(IDocumentStore store, GuildVault guilds, GuildLanguages languages, IDiscordClient discord, TimeProvider clock)
{
    /// <summary>Records completed at the same time are written in any order: they are left alone for so long.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Whoever was away for so long is pointed to the log instead.</summary>
    public const int MostBehind = 300;

    private const int MessageLength = 1900;
    private const int Batch = 60;

    private readonly ConcurrentDictionary<ulong, string> _troubles = new();

    /// <summary>A guild chose a channel, maybe another one than that which could not be written to.</summary>
    public event Action<ulong>? Begun;

    /// <summary>The guilds that chose a channel.</summary>
    public async Task<IReadOnlyList<ulong>> GuildsAsync(CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(GuildDocuments.Type, GuildDocuments.ByAuditChannel.Where(), cancellationToken)).Select(guild => guild.Value.GuildId)];

    /// <summary>Whether the last message could not be sent.</summary>
    public bool HasTrouble(ulong guildId) => _troubles.ContainsKey(guildId);

    /// <summary>From this moment on; what was before is not repeated.</summary>
    public async Task BeginAsync(ulong guildId, CancellationToken cancellationToken)
    {
        await SaveAsync(guildId, new MirrorMark { EndedAt = clock.GetUtcNow() }, cancellationToken);
        _troubles.TryRemove(guildId, out _);
        Begun?.Invoke(guildId);
    }

    /// <summary>Sends one message, if there is something to say.</summary>
    public async Task<MirrorOutcome> DeliverAsync(ulong guildId, CancellationToken cancellationToken)
    {
        // With several processes each has its part of the guilds.
        var guild = await guilds.FindAsync(guildId, cancellationToken);
        if (guild.AuditChannel is not { } channelId || await discord.GetGuildAsync(guildId, CacheMode.CacheOnly) is null)
            return new MirrorOutcome(HasMore: false);
        if ((await store.FindAsync(MirrorDocuments.Type, GuildSettings.IdOf(guildId), cancellationToken))?.Value is not { } mark)
        {
            await BeginAsync(guildId, cancellationToken);
            return new MirrorOutcome(HasMore: false);
        }
        var due = await DueAsync(guildId, mark, cancellationToken);
        return due.Rows.Count == 0 ? new MirrorOutcome(due.HasMore) : await SendAsync(guild, channelId, due, cancellationToken);
    }

    private async Task<Due> DueAsync(ulong guildId, MirrorMark mark, CancellationToken cancellationToken)
    {
        var since = AuditDocuments.ByEnd.Where(guildId) with { AtLeast = mark.EndedAt, Limit = Batch };
        var skips = await store.CountAsync(AuditDocuments.Type, since, cancellationToken) > MostBehind;
        var rows = skips
            ? [.. (await store.QueryAsync(AuditDocuments.Type, since with { Descending = true }, cancellationToken)).Reverse()]
            : await store.QueryAsync(AuditDocuments.Type, since with { After = mark.Place(guildId) }, cancellationToken);
        var settled = clock.GetUtcNow() - Settling;
        var due = rows.TakeWhile(row => row.Value.EndedAt <= settled).ToList();
        return new Due(due, skips, HasMore: due.Count < rows.Count || rows.Count == Batch);
    }

    private async Task<MirrorOutcome> SendAsync(GuildSettings guild, ulong channelId, Due due, CancellationToken cancellationToken)
    {
        var guildId = guild.GuildId;
        var (text, count) = (await languages.OfAsync(guild)).Say(() => TextOf(due));
        if (await TrySendAsync(guildId, channelId, text, cancellationToken) is { } trouble)
        {
            _troubles[guildId] = trouble;
            return new MirrorOutcome(HasMore: true, trouble);
        }
        _troubles.TryRemove(guildId, out _);
        await SaveAsync(guildId, MirrorMark.At(due.Rows[count - 1]), cancellationToken);
        return new MirrorOutcome(due.HasMore || count < due.Rows.Count);
    }

    /// <summary>Null when it was sent.</summary>
    private async Task<string?> TrySendAsync(ulong guildId, ulong channelId, string text, CancellationToken cancellationToken)
    {
        var options = new RequestOptions { CancelToken = cancellationToken };
        try
        {
            var found = await discord.GetChannelAsync(channelId, options: options);
            if (found is not IMessageChannel channel || found is not IGuildChannel home || home.GuildId != guildId)
                return "the channel is gone";
            await channel.SendMessageAsync(text, allowedMentions: AllowedMentions.None, options: options);
            return null;
        }
        catch (HttpException refused)
        {
            return refused.DiscordCode?.ToString() ?? refused.HttpCode.ToString();
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TimeoutException)
        {
            return trouble.GetType().Name;
        }
    }

    private static (string Text, int Count) TextOf(Due due)
    {
        var text = new StringBuilder(due.Skips ? $"-# {Language.Current.EarlierIsNotRepeated}\n" : "");
        var count = 0;
        foreach (var record in due.Rows)
        {
            var line = AuditLine.InChannel(record.Value);
            if (count > 0 && text.Length + line.Length > MessageLength)
                break;
            text.Append(count++ > 0 ? "\n" : "").Append(line);
        }
        return (text.ToString(), count);
    }

    private async Task SaveAsync(ulong guildId, MirrorMark mark, CancellationToken cancellationToken) =>
        await store.PutAsync(MirrorDocuments.Type, GuildSettings.IdOf(guildId), mark, cancellationToken);

    /// <summary>What is to be sent now.</summary>
    private sealed record Due(IReadOnlyList<Stored<AuditRecord>> Rows, bool Skips, bool HasMore);
}
